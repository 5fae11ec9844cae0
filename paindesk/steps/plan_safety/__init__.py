"""The fifth step: what else helps, what is checked and when, how it ends, who is told."""
