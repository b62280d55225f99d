package io.zhanggui.compliance.shopcheck.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhanggui.compliance.Allowance;
import io.zhanggui.compliance.TextQuestion;
import io.zhanggui.compliance.Verdict;
import io.zhanggui.compliance.shopcheck.AllowedPhrase;
import io.zhanggui.compliance.shopcheck.AllowedPhrase.State;
import io.zhanggui.compliance.shopcheck.AllowedPhrases;
import io.zhanggui.compliance.shopcheck.ShopTextChecks;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.Shop;
import io.zhanggui.shared.Period;
import io.zhanggui.testing.TestServer;
import io.zhanggui.work.ApprovalId;
import io.zhanggui.work.Approvals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Phrases a shop may say, on the real database, decided through the approvals. */
class AllowedPhrasesTest {

    private static final String TEXT = "全网最好用的收纳盒";

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Caller director = server.newCaller(operator, Role.DIRECTOR, null);
    private final Shop shop = server.newShop(operator, "豁免小店");
    private final AllowedPhrases phrases = server.get(AllowedPhrases.class);
    private final Approvals approvals = server.get(Approvals.class);
    private final LocalDate today = LocalDate.ofInstant(server.get(Clock.class).instant(), Period.BEIJING);

    @Test
    void an_approved_phrase_holds_at_once_for_its_shop_alone_and_a_revoked_one_no_more() {
        AllowedPhrase asked = phrases.propose(operator, draft(Allowance.of("全网最好用")));
        assertThat(asked.state()).isEqualTo(State.ASKED);
        assertThat(verdict(shop)).isEqualTo(Verdict.BLOCK);
        decide(asked, true);
        AllowedPhrase approved = phrases.list(operator).getFirst();
        assertThat(approved.isInForce(today)).isTrue();
        assertThat(Objects.requireNonNull(approved.decided()).why()).isEqualTo("证书看过");
        assertThat(verdict(shop)).isEqualTo(Verdict.PASS);
        assertThat(verdict(server.newShop(operator, "别的店"))).isEqualTo(Verdict.BLOCK);
        AllowedPhrase revoked = phrases.revoke(operator, approved.id(), "证书到期");
        assertThat(revoked.state()).isEqualTo(State.REVOKED);
        assertThat(verdict(shop)).isEqualTo(Verdict.BLOCK);
        assertThatThrownBy(() -> phrases.revoke(operator, approved.id(), "再来")).hasMessageContaining("COMPLIANCE-6761");
    }

    @Test
    void a_refused_phrase_allows_nothing() {
        decide(phrases.propose(operator, draft(Allowance.of("全网最好用"))), false);
        assertThat(phrases.list(operator)).extracting(AllowedPhrase::state).containsExactly(State.REFUSED);
        assertThat(verdict(shop)).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void what_is_allowed_for_another_rule_stays_forbidden() {
        decide(phrases.propose(operator, draft(new Allowance("全网最好用", "medical", null))), true);
        assertThat(verdict(shop)).isEqualTo(Verdict.BLOCK);
        decide(phrases.propose(operator, draft(new Allowance("全网最好用", "absolute", null))), true);
        assertThat(verdict(shop)).isEqualTo(Verdict.PASS);
    }

    @Test
    void a_proposal_is_checked_and_not_made_twice() {
        phrases.propose(operator, draft(Allowance.of("全网最好用")));
        assertThatThrownBy(() -> phrases.propose(operator, draft(Allowance.of("全网最好用 "))))
                .hasMessageContaining("COMPLIANCE-6763");
        assertThatThrownBy(() -> phrases.propose(operator, draft(Allowance.of("好"))))
                .hasMessageContaining("COMPLIANCE-6756");
        assertThatThrownBy(() -> phrases.propose(operator, draft(new Allowance("最好的", "poetry", null))))
                .hasMessageContaining("COMPLIANCE-6759");
        AllowedPhrases.Draft over = new AllowedPhrases.Draft(shop.id(), Allowance.of("最好的"), "理由", "凭证", today);
        assertThatThrownBy(() -> phrases.propose(operator, over)).hasMessageContaining("COMPLIANCE-6758");
        assertThatThrownBy(() -> phrases.propose(server.newAgency(), draft(Allowance.of("最好的"))))
                .hasMessageContaining("IDENTITY-");
    }

    private AllowedPhrases.Draft draft(Allowance allowance) {
        return new AllowedPhrases.Draft(shop.id(), allowance, "有检测报告", "报告 2026-117", today.plusDays(90));
    }

    private void decide(AllowedPhrase asked, boolean approved) {
        approvals.decide(director, new ApprovalId(Objects.requireNonNull(asked.approval())), approved, "证书看过");
    }

    private Verdict verdict(Shop of) {
        return server.get(ShopTextChecks.class)
                .of(operator.agency(), of.id())
                .check(new TextQuestion(TEXT, null, null))
                .verdict();
    }
}
