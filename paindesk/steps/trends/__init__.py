"""Trends: relief against side effects, dose by dose."""
