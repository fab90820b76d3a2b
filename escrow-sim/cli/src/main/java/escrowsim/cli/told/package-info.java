/** Words explained, and worlds looked at one by one: as a story, and again with real keys. */
@NullMarked
package escrowsim.cli.told;

import org.jspecify.annotations.NullMarked;
