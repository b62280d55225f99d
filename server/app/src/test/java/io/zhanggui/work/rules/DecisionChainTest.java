package io.zhanggui.work.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Approval;
import io.zhanggui.work.ApprovalId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionChainTest {

    private static final AgencyId AGENCY = new AgencyId(3);

    private final DecisionChain chain = new DecisionChain(DecisionChainTest::hash);
    private final List<Approval.Entry> entries = new ArrayList<>();

    DecisionChainTest() {
        for (int number = 1; number <= 5; number++) {
            entries.add(chain.next(
                    AGENCY,
                    entries.isEmpty() ? null : entries.getLast(),
                    new ApprovalId(number),
                    Approval.State.ASKED,
                    "文案" + number,
                    new UserId(9),
                    Instant.ofEpochSecond(number)));
        }
    }

    @Test
    void a_chain_as_it_was_written_is_whole() {
        assertThat(chain.firstBroken(AGENCY, entries)).isEmpty();
        assertThat(chain.firstBroken(AGENCY, List.of())).isEmpty();
    }

    @Test
    void a_changed_word_shows_at_its_entry() {
        Approval.Entry third = entries.get(2);
        entries.set(
                2,
                new Approval.Entry(
                        third.number(), third.approval(), third.kind(), "文案三", third.by(), third.at(), third.stamp()));
        assertThat(chain.firstBroken(AGENCY, entries)).contains(3L);
    }

    @Test
    void a_changed_decision_person_or_time_shows() {
        Approval.Entry last = entries.getLast();
        List<Approval.Entry> others = List.of(
                new Approval.Entry(
                        5, last.approval(), Approval.State.APPROVED, last.text(), last.by(), last.at(), last.stamp()),
                new Approval.Entry(
                        5, last.approval(), last.kind(), last.text(), new UserId(8), last.at(), last.stamp()),
                new Approval.Entry(
                        5, last.approval(), last.kind(), last.text(), last.by(), Instant.EPOCH, last.stamp()));
        for (Approval.Entry other : others) {
            entries.set(4, other);
            assertThat(chain.firstBroken(AGENCY, entries)).contains(5L);
        }
    }

    @Test
    void a_removed_entry_shows_where_it_stood_and_swapped_ones_do() {
        entries.remove(1);
        assertThat(chain.firstBroken(AGENCY, entries)).contains(2L);
        entries.add(1, entries.remove(2));
        assertThat(chain.firstBroken(AGENCY, entries)).contains(2L);
    }

    @Test
    void the_chain_of_another_agency_does_not_pass_for_ours() {
        assertThat(chain.firstBroken(new AgencyId(4), entries)).contains(1L);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
