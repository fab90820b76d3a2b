/**
 * One simulated world: the plan, the incidents it meets, the exposure plane they open, and the tally of many worlds. The
 * only numeric hot path.
 *
 * <p>The key to it: every share that an incident holds is an interval of sending times, and what the holders of one
 * interval can read together depends on time alone. So a trial costs its incidents, not its epochs.
 */
package escrowsim.trial;
