package escrowsim.crypto;

import java.security.SecureRandom;

/** Hands out the digits of a number in some base: each number once makes every choice of coefficients once. */
final class Digits extends SecureRandom {

    private final int base;
    private int rest;

    Digits(int base, int number) {
        this.base = base;
        this.rest = number;
    }

    @Override
    public void nextBytes(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (rest % base);
            rest /= base;
        }
    }
}
