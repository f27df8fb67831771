"""Hypothesis: no deadlines (the machine may be shared); the same examples every time where CI is set.

And the fixture `browser`, for tests that are marked `browsing.needs_a_browser`.
"""

import os

from browsing import browser  # noqa: F401
from hypothesis import HealthCheck, settings

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("default"), derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")
