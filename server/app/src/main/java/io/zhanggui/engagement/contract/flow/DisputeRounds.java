package io.zhanggui.engagement.contract.flow;

import io.zhanggui.engagement.contract.store.JooqAgreements;
import io.zhanggui.engagement.contract.store.JooqDisputes;
import io.zhanggui.engagement.contract.store.JooqDisputes.OpenDispute;
import io.zhanggui.engagement.contract.store.JooqStatements;
import io.zhanggui.identity.Caller;
import io.zhanggui.settlement.contract.Disputes;
import io.zhanggui.shared.Bilingual;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Disputes that nobody answers go on to the agency, and both sides are told, once. */
@Component
@ConditionalOnWebApplication
class DisputeRounds {

    private final JooqDisputes disputes;
    private final JooqAgreements agreements;
    private final JooqStatements statements;
    private final ContractTexts texts;
    private final ContractClocks clocks;
    private final ContractBell bell;
    private final Clock clock;

    DisputeRounds(
            JooqDisputes disputes,
            JooqAgreements agreements,
            JooqStatements statements,
            ContractTexts texts,
            ContractClocks clocks,
            ContractBell bell,
            Clock clock) {
        this.disputes = disputes;
        this.agreements = agreements;
        this.statements = statements;
        this.texts = texts;
        this.clocks = clocks;
        this.bell = bell;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    void escalate() {
        disputes.listOpen().forEach(this::escalate);
    }

    private void escalate(OpenDispute open) {
        Caller program = Caller.local(open.agency());
        JooqAgreements.Kept kept =
                agreements.find(open.agency(), open.agreement()).orElseThrow();
        if (!clocks.isLate(kept, open.dispute(), clock.instant())) {
            return;
        }
        var statement = statements.find(open.agency(), open.statement()).orElseThrow();
        String path = texts.history(program, kept)
                .flatMap(history -> history.during(statement.period()).disputes())
                .map(Disputes::path)
                .orElse("");
        clocks.lapsed(kept, statement, open.dispute(), path);
        bell.tellBoth(
                program,
                kept.client(),
                kept.id(),
                "lapsed:" + open.dispute().id(),
                new Bilingual(
                        "异议逾期未答复：" + open.dispute().line(),
                        "Dispute not answered in time: " + open.dispute().line()),
                path.isEmpty()
                        ? new Bilingual("结算单还停在“有异议”，请双方商定怎么处理。", "The statement stays disputed: agree on what to do.")
                        : new Bilingual("按合同的争议路径处理：" + path, "The contract's way for disputes: " + path));
    }
}
