package escrowsim.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The published values are those of the Certificate Transparency reference, merkletree/merkle_verifier_test.go. */
class MerkleLogTest {

    private static final List<byte[]> ENTRIES = List.of(
            hex(""),
            hex("00"),
            hex("10"),
            hex("2021"),
            hex("3031"),
            hex("40414243"),
            hex("5051525354555657"),
            hex("606162636465666768696a6b6c6d6e6f"));

    private static final List<Bytes> ROOTS = hashes(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<Bytes> LEFT_OF_EIGHT = hashes(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");

    private final MerkleLog log = logOf(ENTRIES);

    @Test
    void theRootsAreAsPublished() {
        for (int size = 0; size <= 8; size++) {
            assertThat(log.root(size)).isEqualTo(ROOTS.get(size));
            assertThat(logOf(ENTRIES.subList(0, size)).root()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void theProofsOfInclusionAreAsPublished() {
        assertThat(log.inclusion(0, 1).path()).isEmpty();
        assertThat(log.inclusion(0, 8).path()).isEqualTo(LEFT_OF_EIGHT);
        assertThat(log.inclusion(5, 8).path())
                .isEqualTo(hashes(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(log.inclusion(2, 3).path())
                .isEqualTo(hashes("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
        assertThat(log.inclusion(1, 5).path())
                .isEqualTo(hashes(
                        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void theProofsOfConsistencyAreAsPublished() {
        assertThat(log.consistency(1, 1).path()).isEmpty();
        assertThat(log.consistency(1, 8).path()).isEqualTo(LEFT_OF_EIGHT);
        assertThat(log.consistency(6, 8).path())
                .isEqualTo(hashes(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"));
        assertThat(log.consistency(2, 5).path())
                .isEqualTo(hashes(
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"));
    }

    @Test
    void everyEntryProvesItsInclusionAndNoOtherDoes() {
        MerkleLog longer = counting(40);
        for (int size = 1; size <= 40; size++) {
            Bytes root = longer.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = longer.inclusion(index, size);
                assertThat(proof.verifies(entry(index), root)).isTrue();
                assertThat(proof.verifies(entry(index + 1), root)).isFalse();
                assertThat(proof.verifies(entry(index), longer.root(size - 1))).isFalse();
                assertThat(moved(proof, 1).verifies(entry(index), root)).isFalse();
                assertThat(new InclusionProof(index, 2 * size, proof.path()).verifies(entry(index), root))
                        .isFalse();
                for (List<Bytes> wrong : spoilt(proof.path())) {
                    assertThat(new InclusionProof(index, size, wrong).verifies(entry(index), root))
                            .isFalse();
                }
            }
        }
    }

    private static InclusionProof moved(InclusionProof proof, int by) {
        return new InclusionProof(proof.index() + by, proof.size(), proof.path());
    }

    @Test
    void everyLogProvesThatItOnlyGrew() {
        MerkleLog longer = counting(40);
        for (int newSize = 1; newSize <= 40; newSize++) {
            for (int oldSize = 0; oldSize <= newSize; oldSize++) {
                ConsistencyProof proof = longer.consistency(oldSize, newSize);
                Bytes oldRoot = longer.root(oldSize);
                Bytes newRoot = longer.root(newSize);
                assertThat(proof.verifies(oldRoot, newRoot)).isTrue();
                assertThat(proof.verifies(MerkleLog.leafHash(entry(99)), newRoot))
                        .isFalse();
                for (List<Bytes> wrong : spoilt(proof.path())) {
                    assertThat(new ConsistencyProof(oldSize, newSize, wrong).verifies(oldRoot, newRoot))
                            .isFalse();
                }
            }
        }
    }

    /** The planted fault: an entry is left out of the log that everybody has seen, and the rest moves up. */
    @Test
    void aLogThatSkippedAnEntryIsNotConsistentWithWhatWasSeen() {
        List<byte[]> skipped = new ArrayList<>(ENTRIES);
        skipped.remove(3);
        MerkleLog rewritten = logOf(skipped);
        rewritten.append(hex("ff"));

        for (int seen = 4; seen <= 7; seen++) {
            assertThat(rewritten.consistency(seen, 8).verifies(log.root(seen), rewritten.root()))
                    .isFalse();
        }
        assertThat(rewritten.consistency(3, 8).verifies(log.root(3), rewritten.root()))
                .isTrue();
    }

    /** Each hash changed, one taken away, one added in front and behind. */
    private static List<List<Bytes>> spoilt(List<Bytes> path) {
        Bytes other = MerkleLog.leafHash(entry(1_000));
        List<List<Bytes>> spoilt = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<Bytes> changed = new ArrayList<>(path);
            changed.set(i, other);
            spoilt.add(changed);
        }
        for (int at : new int[] {0, path.size()}) {
            List<Bytes> added = new ArrayList<>(path);
            added.add(at, other);
            spoilt.add(added);
        }
        if (!path.isEmpty()) {
            spoilt.add(path.subList(1, path.size()));
            spoilt.add(path.subList(0, path.size() - 1));
        }
        return spoilt;
    }

    @Test
    void aSignedTreeHeadStandsForItsLogAndTimeAlone() {
        Ed25519KeyPair keeper = Ed25519KeyPair.generate(new SecureRandom());
        SignedTreeHead head = SignedTreeHead.of(log, 1_000, keeper);

        assertThat(head.verifies(keeper.publicKey())).isTrue();
        assertThat(new SignedTreeHead(1_001, 8, head.root(), head.signature()).verifies(keeper.publicKey()))
                .isFalse();
        assertThat(new SignedTreeHead(1_000, 7, head.root(), head.signature()).verifies(keeper.publicKey()))
                .isFalse();
        assertThat(new SignedTreeHead(1_000, 8, log.root(7), head.signature()).verifies(keeper.publicKey()))
                .isFalse();
    }

    @Test
    void whatIsNotInTheLogHasNoProof() {
        assertThatThrownBy(() -> log.inclusion(8, 8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index must be between 0 and 7, was 8");
        assertThatThrownBy(() -> log.consistency(3, 9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("new size must be between 0 and 8, was 9");
        assertThatThrownBy(() -> log.root(9)).hasMessage("size must be between 0 and 8, was 9");
        assertThat(new InclusionProof(-1, 8, List.of()).verifies(hex(""), log.root()))
                .isFalse();
        assertThat(new ConsistencyProof(8, 7, List.of()).verifies(log.root(), log.root(7)))
                .isFalse();
    }

    private static MerkleLog counting(int entries) {
        MerkleLog log = new MerkleLog();
        for (int i = 0; i < entries; i++) {
            log.append(entry(i));
        }
        return log;
    }

    private static byte[] entry(int number) {
        return Bytes.utf8("entry " + number);
    }

    private static MerkleLog logOf(List<byte[]> entries) {
        MerkleLog log = new MerkleLog();
        entries.forEach(log::append);
        return log;
    }

    private static List<Bytes> hashes(String... hex) {
        return List.of(hex).stream().map(Bytes::ofHex).toList();
    }

    private static byte[] hex(String digits) {
        return Bytes.ofHex(digits).toArray();
    }
}
