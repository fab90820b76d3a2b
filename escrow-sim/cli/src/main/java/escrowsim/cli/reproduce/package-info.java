/** Published analyses, and claims of one's own, computed again; and how to cite them. */
@NullMarked
package escrowsim.cli.reproduce;

import org.jspecify.annotations.NullMarked;
