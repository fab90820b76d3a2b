/**
 * What all commands share: the words that can be typed, how a page of help is grouped, how counts and plurals are written, and how
 * a table or one answer is presented.
 */
@NullMarked
package escrowsim.cli.words;

import org.jspecify.annotations.NullMarked;
