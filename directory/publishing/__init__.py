"""The one door through which a listing comes before the public, and leaves again."""

from directory.publishing.refusals import Check, NotFit, check_before_publishing, faults_before_publishing

__all__ = ["Check", "NotFit", "check_before_publishing", "faults_before_publishing"]
