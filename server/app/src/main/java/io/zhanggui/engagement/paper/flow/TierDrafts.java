package io.zhanggui.engagement.paper.flow;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.client.Tier;
import io.zhanggui.engagement.paper.DocumentError;
import io.zhanggui.engagement.paper.PaperKey;
import io.zhanggui.engagement.paper.Papers;
import io.zhanggui.engagement.paper.Sheet;
import io.zhanggui.engagement.paper.TierPapers;
import io.zhanggui.engagement.paper.rules.TierSheets;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import org.springframework.stereotype.Component;

/** Drafts the documents of a client's tier. */
@Component
class TierDrafts implements TierPapers {

    private final Clients clients;
    private final Papers papers;

    TierDrafts(Clients clients, Papers papers) {
        this.clients = clients;
        this.papers = papers;
    }

    @Override
    public Sheet draft(Caller caller, ClientId client, String kind) {
        Tier tier = clients.get(caller, client).tier();
        if (tier == null) {
            throw new Failure(DocumentError.NO_TIER);
        }
        Sheet sheet = TierSheets.of(tier, kind).orElseThrow(() -> new Failure(DocumentError.NO_SUCH_KIND, kind));
        papers.draft(caller, client, PaperKey.only(kind), sheet);
        return sheet;
    }
}
