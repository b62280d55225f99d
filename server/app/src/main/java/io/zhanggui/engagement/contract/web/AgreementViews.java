package io.zhanggui.engagement.contract.web;

import io.zhanggui.engagement.SettlementJson;
import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.Agreement;
import io.zhanggui.engagement.contract.AgreementState;
import io.zhanggui.engagement.contract.Confirmation;
import io.zhanggui.engagement.contract.Revision;
import io.zhanggui.engagement.contract.RevisionState;
import io.zhanggui.engagement.contract.RevisionText;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Contracts as the API shows them. */
@Component
class AgreementViews {

    private final Clients clients;

    AgreementViews(Clients clients) {
        this.clients = clients;
    }

    record AgreementView(
            long id,
            long client,
            String clientName,
            AgreementState state,
            Bilingual stateName,
            List<RevisionView> revisions) {}

    record RevisionView(
            long id,
            int version,
            int revision,
            RevisionState state,
            Bilingual stateName,
            String hash,
            @Nullable String number,
            @Nullable String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            Instant at,
            @Nullable Instant offeredAt,
            List<ConfirmationView> confirmations) {}

    record ConfirmationView(String side, Bilingual sideName, String who, Instant at, String hash) {}

    AgreementView of(Caller caller, Agreement agreement) {
        Client client = clients.get(caller, agreement.client());
        return new AgreementView(
                agreement.id().value(),
                client.id().value(),
                client.name(),
                agreement.state(),
                new Bilingual(agreement.state().zh(), agreement.state().en()),
                agreement.revisions().stream().map(AgreementViews::revision).toList());
    }

    private static RevisionView revision(Revision each) {
        return new RevisionView(
                each.id(),
                each.version(),
                each.revision(),
                each.state(),
                new Bilingual(each.state().zh(), each.state().en()),
                each.hash(),
                each.number(),
                each.title(),
                each.from(),
                each.to(),
                each.reason(),
                each.at(),
                each.offeredAt(),
                confirmations(each.confirmations()));
    }

    static List<ConfirmationView> confirmations(List<Confirmation> all) {
        return all.stream()
                .map(each -> new ConfirmationView(
                        each.side().key(),
                        new Bilingual(each.side().zh(), each.side().en()),
                        each.who(),
                        each.at(),
                        each.hash()))
                .toList();
    }

    /** A text as articles, with its findings in the form of the trial. */
    static ObjectNode text(RevisionText read) {
        ObjectNode node = SettlementJson.of(read.reading());
        node.put("id", read.revision().id());
        node.put("hash", read.revision().hash());
        node.put("text", read.text());
        node.set(
                "articles",
                JsonMapper.shared()
                        .valueToTree(ArticleView.articles(read).stream()
                                .map(ArticleView::of)
                                .toList()));
        node.set("barriers", SettlementJson.refusals(read.barriers()));
        return node;
    }
}
