"""The windows. What they decide stands in Qt-free modules (session, banner_facts, today_lines); views show it."""
