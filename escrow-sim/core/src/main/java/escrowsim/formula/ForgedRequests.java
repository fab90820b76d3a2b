package escrowsim.formula;

/** Requests with forged authority, each granted if at least k of n independent reviewers accept it. */
public record ForgedRequests(int n, int k, double falseAcceptance) {

    public ForgedRequests {
        Require.threshold(k, n);
        Require.probability("false acceptance", falseAcceptance);
    }

    public double pGranted() {
        return BinomialTail.atLeast(n, k, falseAcceptance);
    }

    public double anyBy(double years, double perYear) {
        return Occurrence.of(perYear * years * pGranted());
    }

    public double meanYears(double perYear) {
        return 1 / (perYear * pGranted());
    }

    /** Mean number of reviews when they are asked one after the other until one rejects: {@code (1-q^n) / (1-q)}. */
    public double meanReviewsUntilRejection() {
        double sum = 0;
        double asked = 1;
        for (int i = 0; i < n; i++) {
            sum += asked;
            asked *= falseAcceptance;
        }
        return sum;
    }
}
