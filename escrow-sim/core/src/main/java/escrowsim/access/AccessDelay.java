package escrowsim.access;

/** Hours from the request to the plaintext, over the requests that are answered at all, late answers included. */
public record AccessDelay(double meanHours, double p05Hours, double medianHours, double p95Hours) {}
