/** The same study at other values: sweeps, and which uncertain input matters most. */
@NullMarked
package escrowsim.cli.vary;

import org.jspecify.annotations.NullMarked;
