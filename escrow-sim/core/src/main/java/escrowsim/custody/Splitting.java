package escrowsim.custody;

import escrowsim.crypto.Secret;
import escrowsim.crypto.Shamir;
import escrowsim.crypto.Shamir.Share;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** How a secret is cut into parts, some or all of which give it back. Linear: parts of two secrets add up to parts of their sum. */
interface Splitting {

    /** How many parts give it back. */
    int needed();

    List<Share> split(Secret secret, SecureRandom random);

    /** The secret from enough right parts; from fewer, uniform bytes that have nothing to do with it. */
    Secret combine(List<Share> parts);

    static Splitting byPolynomials(int needed, int parts) {
        return new Polynomials(new Shamir(needed, parts));
    }

    /** All of them, whatever number is asked for: the exclusive or of components. */
    static Splitting byComponents(int needed, int parts) {
        return new Components(parts);
    }

    /** Shamir's. */
    record Polynomials(Shamir shamir) implements Splitting {

        @Override
        public int needed() {
            return shamir.threshold();
        }

        @Override
        public List<Share> split(Secret secret, SecureRandom random) {
            return shamir.split(secret, random);
        }

        @Override
        public Secret combine(List<Share> parts) {
            return shamir.combine(parts);
        }
    }

    /** Uniform bytes whose exclusive or is the secret. */
    record Components(int needed) implements Splitting {

        @Override
        public List<Share> split(Secret secret, SecureRandom random) {
            List<Share> parts = new ArrayList<>();
            Secret rest = secret.part(0, secret.length());
            for (int index = 1; index < needed; index++) {
                Secret component = Secret.random(secret.length(), random);
                parts.add(new Share(index, component));
                try (Secret before = rest) {
                    rest = before.plus(component);
                }
            }
            parts.add(new Share(needed, rest));
            return parts;
        }

        @Override
        public Secret combine(List<Share> parts) {
            Secret sum = parts.get(0).value().part(0, parts.get(0).value().length());
            for (Share part : parts.subList(1, parts.size())) {
                try (Secret before = sum) {
                    sum = before.plus(part.value());
                }
            }
            return sum;
        }
    }
}
