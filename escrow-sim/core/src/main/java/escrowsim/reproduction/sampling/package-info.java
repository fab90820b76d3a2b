/**
 * How the analyses draw: worlds by the simulator's engine, and quantities that no custody or attack model has, by addressed
 * draws.
 */
package escrowsim.reproduction.sampling;
