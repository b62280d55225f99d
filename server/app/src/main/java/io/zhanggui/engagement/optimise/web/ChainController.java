package io.zhanggui.engagement.optimise.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.optimise.Chain;
import io.zhanggui.engagement.optimise.LinkState;
import io.zhanggui.engagement.optimise.OptimiseError;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.insight.iteration.BeforeAfter;
import io.zhanggui.insight.iteration.Iteration;
import io.zhanggui.insight.iteration.Step;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The chain of a client over HTTP. */
@RestController
@RequestMapping("/api/clients/{client}/chain")
class ChainController {

    private final Chain chain;

    ChainController(Chain chain) {
        this.chain = chain;
    }

    /** One link; steps that were not taken are null. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record LinkView(
            String citation,
            LinkState state,
            Note stateName,
            List<Long> shops,
            Step.Finding finding,
            Step.@Nullable Plan plan,
            @Nullable Note metric,
            Step.@Nullable Making making,
            Step.@Nullable Measuring measuring,
            Step.@Nullable Dropping dropping,
            @Nullable BeforeAfter plain) {

        static LinkView of(Chain.Link link) {
            Iteration iteration = link.iteration();
            return new LinkView(
                    iteration.id().citation(),
                    link.state(),
                    new Note(link.state().zh(), link.state().en()),
                    List.copyOf(iteration.scope().shopNumbers()),
                    iteration.finding(),
                    iteration.plan(),
                    link.metric(),
                    iteration.making(),
                    iteration.measuring(),
                    iteration.dropping(),
                    link.plain().orElse(null));
        }
    }

    @GetMapping
    @RequiresPermission(Permission.SEE_CLIENTS)
    List<LinkView> list(Caller caller, @PathVariable long client) {
        return chain.list(caller, new ClientId(client)).stream()
                .map(LinkView::of)
                .toList();
    }

    @GetMapping("/untaken")
    @RequiresPermission(Permission.SEE_CLIENTS)
    List<Chain.Untaken> listUntaken(
            Caller caller, @PathVariable long client, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (!from.isBefore(to)) {
            throw new Failure(OptimiseError.BAD_PERIOD);
        }
        return chain.listUntaken(caller, new ClientId(client), new Period(from, to));
    }
}
