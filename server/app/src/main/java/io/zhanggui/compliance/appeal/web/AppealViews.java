package io.zhanggui.compliance.appeal.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.zhanggui.compliance.appeal.Appeal;
import io.zhanggui.compliance.appeal.AppealState;
import io.zhanggui.compliance.appeal.Evidence;
import io.zhanggui.compliance.appeal.EvidenceKind;
import io.zhanggui.compliance.appeal.NotNeeded;
import io.zhanggui.compliance.appeal.Penalty;
import io.zhanggui.compliance.appeal.Proposal;
import io.zhanggui.compliance.appeal.rules.AppealClock;
import io.zhanggui.compliance.appeal.rules.PenaltyTable;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How penalties and appeals are told over HTTP. */
final class AppealViews {

    private final Caller caller;
    private final Users users;
    private final Instant now;

    AppealViews(Caller caller, Users users, Instant now) {
        this.caller = caller;
        this.users = users;
        this.now = now;
    }

    record ProposalView(
            long id,
            Proposal.Kind kind,
            String content,
            Proposal.State state,
            @Nullable String reason,
            String by,
            @Nullable String decidedBy) {}

    /** @param decideBy until when an appeal is to be decided on; null where nothing is to be decided any more */
    record PenaltyView(
            long id,
            String citation,
            long shop,
            LocalDate happenedOn,
            OffsetDateTime noticedAt,
            @Nullable OffsetDateTime decideBy,
            String notice,
            @JsonProperty("class") String classKey,
            @Nullable String rule,
            String item,
            @Nullable BigDecimal points,
            @Nullable Long fineFen,
            String measures,
            String cause,
            String lesson,
            boolean overturned,
            @Nullable String withdrawn,
            String by,
            List<ProposalView> proposals,
            List<AppealView> appeals) {}

    record EvidenceView(long id, String name, long bytes, String hash, String by, OffsetDateTime at) {}

    /** @param notNeeded why; null where it is needed */
    record NeedView(
            String kind,
            Bilingual name,
            String why,
            List<EvidenceView> files,
            @Nullable String notNeeded) {}

    record AppealView(
            long id,
            AppealState state,
            Bilingual stateName,
            OffsetDateTime openedAt,
            OffsetDateTime readyBy,
            @Nullable OffsetDateTime windowEnds,
            String letter,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String outcome,
            long task,
            int missing,
            List<NeedView> needs) {}

    record RowView(
            @JsonProperty("class") String classKey,
            Bilingual name,
            List<Integer> counts,
            int count,
            BigDecimal points,
            long fineFen) {}

    /** @param share of the shops that were punished; null where there are no shops */
    record TableView(
            List<String> months,
            List<RowView> rows,
            int punished,
            int shops,
            @Nullable BigDecimal share,
            BigDecimal premiseShare) {}

    PenaltyView penalty(Penalty penalty, List<Appeal> all) {
        List<Appeal> appeals =
                all.stream().filter(each -> each.penalty() == penalty.id()).toList();
        return new PenaltyView(
                penalty.id(),
                penalty.citation(),
                penalty.shop().value(),
                penalty.happenedOn(),
                beijing(penalty.noticedAt()),
                moment(AppealClock.decideBy(penalty, !appeals.isEmpty(), now)),
                penalty.notice(),
                penalty.classKey(),
                penalty.ruleKey(),
                penalty.item(),
                penalty.points(),
                penalty.fineFen(),
                penalty.measures(),
                penalty.cause(),
                penalty.lesson(),
                penalty.overturned(),
                penalty.withdrawn(),
                users.nameOf(caller, penalty.by()),
                penalty.proposals().stream().map(this::proposal).toList(),
                appeals.stream().map(this::appeal).toList());
    }

    private ProposalView proposal(Proposal proposal) {
        return new ProposalView(
                proposal.id(),
                proposal.kind(),
                proposal.content(),
                proposal.state(),
                proposal.reason(),
                users.nameOf(caller, proposal.by()),
                proposal.decidedBy() == null ? null : users.nameOf(caller, proposal.decidedBy()));
    }

    AppealView appeal(Appeal appeal) {
        return new AppealView(
                appeal.id(),
                appeal.state(),
                new Bilingual(appeal.state().zh(), appeal.state().en()),
                beijing(appeal.openedAt()),
                beijing(appeal.readyBy()),
                moment(appeal.windowEnds()),
                appeal.letter(),
                moment(appeal.sentAt()),
                moment(appeal.decidedAt()),
                appeal.outcome(),
                appeal.task().value(),
                appeal.missing().size(),
                appeal.checklist().stream().map(kind -> need(appeal, kind)).toList());
    }

    private NeedView need(Appeal appeal, EvidenceKind kind) {
        return new NeedView(
                kind.key(),
                new Bilingual(kind.zh(), kind.en()),
                kind.why(),
                appeal.evidence().stream()
                        .filter(each -> each.kind().equals(kind.key()))
                        .map(this::evidence)
                        .toList(),
                appeal.notNeededFor(kind.key()).map(NotNeeded::reason).orElse(null));
    }

    private EvidenceView evidence(Evidence evidence) {
        return new EvidenceView(
                evidence.id(),
                evidence.name(),
                evidence.bytes(),
                evidence.hash(),
                users.nameOf(caller, evidence.by()),
                beijing(evidence.at()));
    }

    static TableView table(PenaltyTable table) {
        return new TableView(
                table.months(),
                table.rows().stream()
                        .map(row -> new RowView(
                                row.of().key(),
                                new Bilingual(row.of().zh(), row.of().en()),
                                row.counts(),
                                row.count(),
                                row.points(),
                                row.fineFen()))
                        .toList(),
                table.punished(),
                table.shops(),
                table.share(),
                PenaltyTable.PREMISE_SHARE);
    }

    private static OffsetDateTime beijing(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : beijing(at);
    }
}
