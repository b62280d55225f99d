package io.zhanggui.engagement.optimise;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.identity.Caller;
import io.zhanggui.insight.iteration.BeforeAfter;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From finding to measured effect, for the shops of a client. */
public interface Chain {

    /** What is to be done first, then the newest; empty for a client without shops. */
    List<Link> list(Caller caller, ClientId client);

    /** What the health check finds in these days that no link takes up, the dearest first. */
    List<Untaken> listUntaken(Caller caller, ClientId client, Period period);

    /**
     * A finding with what came of it.
     *
     * @param metric the name of the metric it should move; null while nothing is planned
     * @param plain before and after, while nothing is measured; it is no effect
     */
    record Link(
            Iteration iteration, LinkState state, @Nullable Note metric, Optional<BeforeAfter> plain) {}

    /**
     * A weak spot nobody has taken up.
     *
     * @param worth yuan it costs over the days
     * @param formula how that follows from the shop's own numbers
     * @param evidence how a finding cites it
     */
    record Untaken(long shop, String shopName, Note name, String worth, Note formula, Note step, String evidence) {}
}
