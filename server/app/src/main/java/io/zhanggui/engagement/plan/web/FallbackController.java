package io.zhanggui.engagement.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.plan.FallbackState;
import io.zhanggui.engagement.plan.Fallbacks;
import io.zhanggui.engagement.plan.PlanError;
import io.zhanggui.engagement.plan.PlanKind;
import io.zhanggui.engagement.plan.ServicePlan.Action;
import io.zhanggui.engagement.plan.ServicePlan.Fallback;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Users;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Plan B of a client's plans over HTTP. */
@RestController
@RequestMapping("/api/clients/{client}/plan/fallbacks")
class FallbackController {

    private final Fallbacks fallbacks;
    private final Users users;

    FallbackController(Fallbacks fallbacks, Users users) {
        this.fallbacks = fallbacks;
        this.users = users;
    }

    record TakingRequest(
            @Nullable String reason,
            @Nullable String text,
            @Nullable String owner,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String next,
            @Nullable Boolean evenSo) {

        Fallbacks.Taking of(PlanKind kind) {
            if (from == null || to == null || to.isBefore(from)) {
                throw new Failure(PlanError.MISSING, "from, to");
            }
            return new Fallbacks.Taking(
                    kind,
                    Objects.requireNonNullElse(reason, ""),
                    new Action(
                            Objects.requireNonNullElse(text, "").strip(),
                            Objects.requireNonNullElse(owner, "manager"),
                            from,
                            to),
                    Objects.requireNonNullElse(next, ""),
                    Boolean.TRUE.equals(evenSo));
        }
    }

    /** A day's value as text in the metric's unit; null where nobody knows it. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DayView(LocalDate day, @Nullable String value) {}

    /** A plan A with its plan B. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record WatchedView(
            PlanKind kind,
            String title,
            String strategy,
            Fallback fallback,
            Note name,
            String unit,
            FallbackState state,
            Note said,
            @Nullable Period days,
            List<DayView> values) {}

    /** What was taken, by whom. */
    record TakenView(
            PlanKind kind,
            Note kindName,
            int round,
            String from,
            String to,
            FallbackState state,
            Note said,
            String seen,
            String reason,
            String by,
            Instant at) {}

    record FallbacksView(List<WatchedView> watched, List<TakenView> taken) {}

    @GetMapping
    @RequiresPermission(Permission.SEE_CLIENTS)
    FallbacksView get(Caller caller, @PathVariable long client) {
        ClientId id = new ClientId(client);
        return new FallbacksView(
                fallbacks.watch(caller, id).stream()
                        .map(FallbackController::view)
                        .toList(),
                fallbacks.listTaken(caller, id).stream()
                        .map(taken -> view(caller, taken))
                        .toList());
    }

    @PostMapping("/{kind}")
    @RequiresPermission(Permission.WRITE_PLANS)
    FallbacksView take(
            Caller caller, @PathVariable long client, @PathVariable String kind, @RequestBody TakingRequest asked) {
        PlanKind found = Stream.of(PlanKind.values())
                .filter(each -> each.key().equals(kind.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Failure(PlanError.NO_SUCH_PLAN));
        fallbacks.take(caller, new ClientId(client), asked.of(found));
        return get(caller, client);
    }

    private static WatchedView view(Fallbacks.Watched watched) {
        return new WatchedView(
                watched.kind(),
                watched.title(),
                watched.strategy(),
                watched.fallback(),
                watched.name(),
                watched.unit(),
                watched.state(),
                said(watched.state()),
                watched.days(),
                watched.values().stream()
                        .map(each -> new DayView(
                                each.day(),
                                each.value() == null ? null : each.value().toPlainString()))
                        .toList());
    }

    private TakenView view(Caller caller, Fallbacks.Taken taken) {
        return new TakenView(
                taken.kind(),
                new Note(taken.kind().zh(), taken.kind().en()),
                taken.round(),
                taken.from(),
                taken.to(),
                taken.state(),
                said(taken.state()),
                taken.seen(),
                taken.reason(),
                users.nameOf(caller, taken.by()),
                taken.at());
    }

    private static Note said(FallbackState state) {
        return new Note(state.zh(), state.en());
    }
}
