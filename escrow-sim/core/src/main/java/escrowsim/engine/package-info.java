/** Where blocks of trials run. Threads, or one day a cluster, change nothing but the time it takes. */
package escrowsim.engine;
