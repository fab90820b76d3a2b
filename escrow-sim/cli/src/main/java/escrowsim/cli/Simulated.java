package escrowsim.cli;

/** What the worlds of a run came to, how many there were, and why not more. */
record Simulated(StudyResults results, Ending ending) {}
