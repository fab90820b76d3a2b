/** Simulating: one scenario, several designs in the same worlds, and which of them ask for a choice. */
@NullMarked
package escrowsim.cli.run;

import org.jspecify.annotations.NullMarked;
