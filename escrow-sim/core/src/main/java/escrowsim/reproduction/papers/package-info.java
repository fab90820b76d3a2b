/** One file for each published work, and the list of them. */
package escrowsim.reproduction.papers;
