package escrowsim.custody;

import static org.assertj.core.api.Assertions.assertThat;

import escrowsim.attack.Custodian;
import escrowsim.crypto.Bytes;
import escrowsim.crypto.Hpke;
import escrowsim.crypto.Secret;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two faces of every model: who qualifies in the kernel is who really reads, for every subset of custodians. */
class EveryModelTest {

    private static final long EPOCH = 4;
    private static final byte[] MESSAGE = Bytes.utf8("message 7");

    private final SecureRandom random = new SecureRandom();
    private final Secret contentKey = Secret.random(32, random);

    static List<ModelExamples.Named> models() {
        return ModelExamples.all();
    }

    static Stream<ModelExamples.Named> modelsAndAllOfThemLogged() {
        return Stream.concat(ModelExamples.all().stream(), ModelExamples.wrapped().stream());
    }

    @Test
    void noModelIsLeftOut() {
        Set<Class<?>> seen = ModelExamples.examples().map(Object::getClass).collect(Collectors.toSet());

        assertThat(seen)
                .hasSize(CustodyModel.class.getPermittedSubclasses().length - 1)
                .doesNotContain(NoEscrow.class);
    }

    @ParameterizedTest
    @MethodSource("modelsAndAllOfThemLogged")
    void everySubsetReadsExactlyIfItQualifies(ModelExamples.Named named) throws RefusedException {
        CustodyModel model = named.example();
        List<String> names = names(model);
        for (boolean inHsm : new boolean[] {false, true}) {
            for (List<String> subset : subsets(names)) {
                RealCustody real = real(model, names, inHsm);
                EscrowKey key = real.begin(EPOCH, 0);
                Coalition coalition = real.officers();
                subset.forEach(coalition::enter);
                coalition.copy(EPOCH);

                Optional<Secret> read = coalition.contentKey(opened(real, key), MESSAGE);

                assertThat(read.isPresent()).as("%s by %s", model, subset).isEqualTo(qualifies(model, names, subset));
                read.ifPresent(secret -> assertThat(secret).isEqualTo(contentKey));
            }
        }
    }

    /** What was sent before is open to all but taps, and what a visitor takes along is open only where it can be copied. */
    @ParameterizedTest
    @MethodSource("modelsAndAllOfThemLogged")
    void anIncidentYieldsWhatTheKernelTakesItToYield(ModelExamples.Named named) throws RefusedException {
        CustodyModel model = named.example();
        List<String> names = names(model);
        for (boolean inHsm : new boolean[] {false, true}) {
            Set<Yield> yields = names.stream()
                    .map(name -> model.yieldOf(RealKeys.custodian(name, inHsm)))
                    .collect(Collectors.toSet());
            RealCustody real = real(model, names, inHsm);
            EscrowKey key = real.begin(EPOCH, 0);
            Coalition coalition = real.coalition();
            WrappedKey before = opened(real, key);
            names.forEach(coalition::enter);
            coalition.copy(EPOCH);
            boolean readBefore = coalition.contentKey(before, MESSAGE).isPresent();
            names.forEach(coalition::leave);
            WrappedKey after = opened(real, key);
            boolean readAfter = coalition.contentKey(after, MESSAGE).isPresent();

            boolean nobodyNeeded = names.isEmpty();
            assertThat(readBefore)
                    .as("%s reads what was sent before", model)
                    .isEqualTo(nobodyNeeded || !(yields.contains(Yield.TAP) || yields.contains(Yield.NOTHING)));
            assertThat(readAfter)
                    .as("%s reads on from outside", model)
                    .isEqualTo(nobodyNeeded || yields.equals(Set.of(Yield.COPY)));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void tamperedTruncatedMovedAndRelabelledKeysOpenNothing(ModelExamples.Named named) throws RefusedException {
        CustodyModel model = named.example();
        List<String> names = names(model);
        for (boolean inHsm : new boolean[] {false, true}) {
            RealCustody real = real(model, names, inHsm);
            EscrowKey key = real.begin(EPOCH, 0);
            EscrowKey other = real.begin(EPOCH + 1, 0);
            Coalition coalition = real.officers();
            names.forEach(coalition::enter);
            coalition.copy(EPOCH);
            coalition.copy(EPOCH + 1);
            WrappedKey right = opened(real, key);
            WrappedKey ofOtherEpoch = opened(real, other);

            assertThat(read(coalition, right, MESSAGE)).isPresent();
            assertThat(read(coalition, ofOtherEpoch, MESSAGE)).isPresent();
            Altered.all(right)
                    .forEach(altered -> assertThat(read(coalition, altered, MESSAGE))
                            .as("%s of %s", altered, model)
                            .isEmpty());
            assertThat(read(coalition, new WrappedKey(EPOCH + 1, right.sealed()), MESSAGE))
                    .isEmpty();
            assertThat(read(coalition, right, Bytes.utf8("message 8"))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void whatIsErasedIsGone(ModelExamples.Named named) throws RefusedException {
        CustodyModel model = named.example();
        if (!model.reachesBack() || model.holders().isEmpty()) {
            return; // Nothing is kept.
        }
        List<String> names = names(model);
        RealCustody real = real(model, names, false);
        WrappedKey wrapped = real.begin(EPOCH, 0).wrap(MESSAGE, contentKey, random);
        real.erase(EPOCH);
        Coalition late = real.coalition();
        names.forEach(late::enter);
        late.copy(EPOCH);

        assertThat(late.contentKey(wrapped, MESSAGE)).isEmpty();
    }

    /** A wrapped key among those that the design opens. */
    private WrappedKey opened(RealCustody real, EscrowKey key) {
        return Stream.generate(() -> key.wrap(MESSAGE, contentKey, random))
                .filter(real::opens)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Secret> read(Coalition coalition, WrappedKey wrapped, byte[] message) {
        try {
            return coalition.contentKey(wrapped, message);
        } catch (RefusedException e) {
            assertThat(e.why()).isIn(Refusal.TAMPERED, Refusal.TRUNCATED, Refusal.WRONG_EPOCH);
            return Optional.empty();
        }
    }

    private RealCustody real(CustodyModel model, List<String> names, boolean inHsm) {
        List<Custodian> custodians =
                names.stream().map(name -> RealKeys.custodian(name, inHsm)).toList();
        return model.withKeys(custodians, random).orElseThrow();
    }

    private static List<String> names(CustodyModel model) {
        return model.holders().map(rule -> List.copyOf(rule.custodians())).orElse(List.of());
    }

    private static boolean qualifies(CustodyModel model, List<String> names, List<String> subset) {
        return model.holders()
                .map(rule -> AccessStructure.of(names, rule).qualifies(who -> subset.contains(names.get(who))))
                .orElse(true);
    }

    private static List<List<String>> subsets(List<String> names) {
        return IntStream.range(0, 1 << names.size())
                .mapToObj(set -> IntStream.range(0, names.size())
                        .filter(i -> (set >> i & 1) == 1)
                        .mapToObj(names::get)
                        .toList())
                .toList();
    }

    /** A wrapped key with one thing wrong. */
    private static final class Altered {

        static Stream<WrappedKey> all(WrappedKey right) {
            byte[] encapsulation = right.sealed().encapsulation().toArray();
            byte[] ciphertext = right.sealed().ciphertext().toArray();
            List<WrappedKey> altered = new ArrayList<>();
            for (int bit : new int[] {0, 8 * (ciphertext.length / 2), 8 * ciphertext.length - 1}) {
                altered.add(with(right, encapsulation, flipped(ciphertext, bit)));
            }
            altered.add(with(right, encapsulation, Arrays.copyOf(ciphertext, ciphertext.length - 1)));
            altered.add(with(right, encapsulation, new byte[0]));
            if (encapsulation.length > 0) {
                altered.add(with(right, flipped(encapsulation, 3), ciphertext));
                altered.add(with(right, Arrays.copyOf(encapsulation, encapsulation.length - 1), ciphertext));
            }
            return altered.stream();
        }

        private static WrappedKey with(WrappedKey right, byte[] encapsulation, byte[] ciphertext) {
            return new WrappedKey(
                    right.epoch(), new Hpke.Sealed(Bytes.copyOf(encapsulation), Bytes.copyOf(ciphertext)));
        }

        private static byte[] flipped(byte[] bytes, int bit) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            return changed;
        }
    }
}
