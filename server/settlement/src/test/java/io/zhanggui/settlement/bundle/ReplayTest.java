package io.zhanggui.settlement.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.SampleContract;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.ContractHistory;
import io.zhanggui.settlement.facts.FactReader;
import io.zhanggui.settlement.rules.SettlementRules;
import io.zhanggui.settlement.statement.Previous;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final String FACTS = facts();
    private static final BundleFiles FILES = files();

    @Test
    void an_untouched_bundle_is_identical() {
        ReplayResult result = Replay.run(Bundle.write(FILES, Optional.empty()), Optional.of(Bundle.root(FILES)));

        assertThat(result.differences()).isEmpty();
        assertThat(result.identical()).isTrue();
        assertThat(result.lines()).isEqualTo(4);
        assertThat(result.root()).isEqualTo(Bundle.root(FILES));
    }

    @Test
    void the_same_files_give_the_same_bundle() {
        assertThat(Bundle.write(FILES, Optional.empty())).isEqualTo(Bundle.write(FILES, Optional.empty()));
    }

    @Test
    void the_zone_of_the_machine_does_not_matter() {
        byte[] here = Bundle.write(FILES, Optional.empty());
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(Bundle.write(FILES, Optional.empty())).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void a_changed_byte_of_any_file_is_found() {
        Random random = new Random(1);
        for (String name : FILES.byName().keySet()) {
            for (int i = 0; i < 20; i++) {
                byte[] changed = FILES.byName().get(name).clone();
                int at = random.nextInt(changed.length);
                changed[at] ^= (byte) (1 << random.nextInt(7));
                ReplayResult result = replay(name, changed);
                assertThat(result.identical()).as(name + " at " + at).isFalse();
                assertThat(result.differences()).anyMatch(each -> each.where().equals("file:" + name));
            }
        }
    }

    @Test
    void who_signed_is_named_and_must_be_who_is_expected() {
        KeyPair keys = Signing.newKeys();
        String signer = Signing.fingerprint(keys.getPublic());
        byte[] signed = Bundle.write(FILES, Optional.of(keys));
        ReplayResult named = Replay.run(signed, Optional.empty());
        assertThat(named.fingerprint()).contains(signer);
        assertThat(named.isSigned()).isTrue();
        assertThat(Replay.run(signed, Optional.empty(), Optional.of(signer.toUpperCase(Locale.ROOT)))
                        .identical())
                .isTrue();

        String stranger = Signing.fingerprint(Signing.newKeys().getPublic());
        assertThat(Replay.run(signed, Optional.empty(), Optional.of(stranger)).differences())
                .extracting(Difference::where, Difference::held, Difference::again)
                .containsExactly(Tuple.tuple("key", stranger, signer));
        ReplayResult unsigned =
                Replay.run(Bundle.write(FILES, Optional.empty()), Optional.empty(), Optional.of(signer));
        assertThat(unsigned.isSigned()).isFalse();
        assertThat(unsigned.differences()).extracting(Difference::where).containsExactly("key");
    }

    @Test
    void whoever_rehashes_changed_facts_is_found_by_the_root() {
        byte[] other = FACTS.replace("250000", "150000").getBytes(StandardCharsets.UTF_8);
        BundleFiles forged = new BundleFiles(
                FILES.contracts(), FILES.definitions(), other, FILES.previous(), FILES.statement(), FILES.orders());

        ReplayResult result = Replay.run(Bundle.write(forged, Optional.empty()), Optional.of(Bundle.root(FILES)));

        assertThat(result.differences()).anyMatch(each -> each.where().equals("root"));
        assertThat(result.differences())
                .anyMatch(each -> each.where().equals("line:restatement:2026-01-01:commission")
                        || each.where().startsWith("line:"));
    }

    @Test
    void a_changed_amount_is_told_line_by_line() {
        String text = new String(FILES.statement(), StandardCharsets.UTF_8);
        byte[] other = text.replace("\"amount\" : \"6000.00\"", "\"amount\" : \"6001.00\"")
                .getBytes(StandardCharsets.UTF_8);

        ReplayResult result = Replay.run(
                Bundle.write(
                        new BundleFiles(
                                FILES.contracts(),
                                FILES.definitions(),
                                FILES.facts(),
                                FILES.previous(),
                                other,
                                FILES.orders()),
                        Optional.empty()),
                Optional.empty());

        assertThat(result.differences())
                .extracting(Difference::where, Difference::held, Difference::again)
                .contains(Tuple.tuple("line:base.amount", "6001.00", "6000.00"));
    }

    @Test
    void a_signature_is_checked() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] signed = Bundle.write(FILES, Optional.of(keys));
        assertThat(Replay.run(signed, Optional.empty()).identical()).isTrue();
        assertThat(Replay.run(signed, Optional.empty()).key()).isPresent();

        TreeMap<String, byte[]> forged = Bundle.read(signed);
        BundleFiles other = new BundleFiles(
                Map.of(1, FILES.contracts().get(1)),
                FILES.definitions(),
                FILES.facts(),
                Optional.empty(),
                FILES.statement(),
                Optional.empty());
        TreeMap<String, byte[]> all = other.byName();
        all.put(BundleFiles.MANIFEST, Manifest.of(other.byName()).bytes());
        all.put(BundleFiles.SIGNATURE, forged.get(BundleFiles.SIGNATURE));
        assertThat(Replay.run(Bundle.pack(all), Optional.empty()).differences())
                .anyMatch(each -> each.where().equals("signature"));
    }

    @Test
    void what_is_no_bundle_says_so() {
        assertThat(Replay.run(new byte[] {1, 2, 3}, Optional.empty())
                        .differences()
                        .getFirst()
                        .where())
                .isEqualTo("bundle");
        assertThat(Replay.run(new byte[0], Optional.empty()).identical()).isFalse();
        byte[] whole = Bundle.write(FILES, Optional.empty());
        for (int at = 0; at < whole.length; at += 13) {
            byte[] changed = whole.clone();
            changed[at] ^= 4;
            assertThat(Replay.run(changed, Optional.empty()).identical())
                    .as("byte " + at)
                    .isFalse();
        }
        for (int length = 1; length < whole.length; length += 97) {
            assertThat(Replay.run(Arrays.copyOf(whole, length), Optional.empty())
                            .identical())
                    .isFalse();
        }
    }

    private static ReplayResult replay(String name, byte[] changed) {
        TreeMap<String, byte[]> files = FILES.byName();
        files.put(BundleFiles.MANIFEST, Manifest.of(FILES.byName()).bytes());
        files.put(name, changed);
        return Replay.run(Bundle.pack(files), Optional.empty());
    }

    private static String facts() {
        String january = String.join(
                "\n", SampleContract.month("2026-01-01", "2026-02-01", "250000", "10000", "90000", 1400, 50_000));
        String february = String.join(
                "\n", SampleContract.month("2026-02-01", "2026-03-01", "90000", "2000", "40000", 900, 50_000));
        return "metric,scope,from,to,value,variant\n" + january + "\n" + february + "\n";
    }

    private static BundleFiles files() {
        ContractHistory history = SampleContract.history(SampleContract.TEXT);
        Statement january = settle(history, FACTS.replace("10000,computed", "9000,computed"), Optional.empty(), 0);
        Statement february = settle(history, FACTS, Optional.of(Previous.of(january)), 1);
        return new BundleFiles(
                Map.of(1, SampleContract.TEXT.getBytes(StandardCharsets.UTF_8)),
                "metrics: []\n".getBytes(StandardCharsets.UTF_8),
                FACTS.getBytes(StandardCharsets.UTF_8),
                Optional.of(StatementJson.bytes(january)),
                StatementJson.bytes(february),
                Optional.empty());
    }

    private static Statement settle(ContractHistory history, String facts, Optional<Previous> previous, int number) {
        Span period = history.periods().get(number);
        var known =
                FactReader.read(facts.getBytes(StandardCharsets.UTF_8)).facts().orElseThrow();
        return ((Done<Statement>) SettlementRules.find(1).orElseThrow().settle(history, known, previous, period))
                .value();
    }
}
