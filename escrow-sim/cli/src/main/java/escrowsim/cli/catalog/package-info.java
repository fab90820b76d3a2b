/** What there is to work with: lists, schemas, starters, and whether a file is sound. */
@NullMarked
package escrowsim.cli.catalog;

import org.jspecify.annotations.NullMarked;
