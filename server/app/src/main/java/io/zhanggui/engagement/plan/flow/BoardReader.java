package io.zhanggui.engagement.plan.flow;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.plan.Fallbacks;
import io.zhanggui.engagement.plan.ServicePlan;
import io.zhanggui.engagement.plan.ServicePlan.CustomPlan;
import io.zhanggui.engagement.plan.ServicePlans;
import io.zhanggui.engagement.plan.rules.Timetable;
import io.zhanggui.identity.Caller;
import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.MetricAnswer;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.MetricRow;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.metrics.NoValue;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.Meetings;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.Tasks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The execution board (row F075): progress, key metrics of the client's shops, warnings. */
@Component
public class BoardReader {

    /** What every board shows beside the metrics of the plans. */
    private static final List<String> ALWAYS = List.of("pay_amount", "item_visitors", "pay_conversion", "roi");

    private static final int DAYS = 7;

    private final Clients clients;
    private final ServicePlans plans;
    private final Fallbacks fallbacks;
    private final ScheduleDesk schedule;
    private final MilestoneDesk milestones;
    private final Metrics metrics;
    private final Tasks tasks;
    private final Meetings meetings;
    private final Clock clock;

    BoardReader(
            Clients clients,
            ServicePlans plans,
            Fallbacks fallbacks,
            ScheduleDesk schedule,
            MilestoneDesk milestones,
            Metrics metrics,
            Tasks tasks,
            Meetings meetings,
            Clock clock) {
        this.clients = clients;
        this.plans = plans;
        this.fallbacks = fallbacks;
        this.schedule = schedule;
        this.milestones = milestones;
        this.metrics = metrics;
        this.tasks = tasks;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The three panes; figures are of {@code period} and the days before it. */
    public record Board(List<TaskLine> tasks, List<Figure> figures, List<Warning> warnings, Period period) {}

    /** Something to be done. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record TaskLine(
            String citation,
            String title,
            @Nullable Instant due,
            boolean overdue,
            @Nullable String page) {}

    /** A metric with the value before; null where there is none, with the reason. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Figure(
            String metric,
            Note name,
            String unit,
            @Nullable String value,
            @Nullable String before,
            @Nullable String reason,
            List<Note> bands) {}

    /** Something to look at; {@code kind} is band, overdue, fallback, unknown, behind. */
    public record Warning(String kind, Note said) {}

    public Board read(Caller caller, ClientId id) {
        Client client = clients.get(caller, id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        Period period = new Period(today.minusDays(DAYS), today);
        List<Task> open = tasksOf(caller, client);
        List<CustomPlan> current = plans.listRounds(caller, id).stream()
                .findFirst()
                .map(ServicePlan::content)
                .map(ServicePlan.Content::plans)
                .orElse(List.of());
        List<Warning> warnings = new ArrayList<>();
        open.stream()
                .filter(task -> task.isOverdue(clock.instant()))
                .map(task -> new Warning("overdue", new Note("任务逾期：" + task.title(), "overdue: " + task.title())))
                .forEach(warnings::add);
        behind(caller, id, today).forEach(warnings::add);
        List<Figure> figures = List.of();
        if (!client.shops().isEmpty()) {
            Scope scope = clients.scopeOf(caller, id);
            figures = figures(scope, period, current, warnings);
            fallbacks.watch(caller, id).stream().flatMap(BoardReader::warning).forEach(warnings::add);
        }
        return new Board(open.stream().map(this::line).toList(), figures, warnings, period);
    }

    private List<Task> tasksOf(Caller caller, Client client) {
        Stream<Task> own = tasks.list(caller, TaskFilter.of(client.subject()), 0).items().stream();
        Stream<Task> ofMeetings = meetings.list(caller, client.subject()).stream()
                .map(Meeting::actions)
                .flatMap(List::stream)
                .filter(task -> task.closedAt() == null);
        return Stream.concat(own, ofMeetings).distinct().toList();
    }

    private TaskLine line(Task task) {
        return new TaskLine(
                task.id().citation(), task.title(), task.due(), task.isOverdue(clock.instant()), task.page());
    }

    private List<Figure> figures(Scope scope, Period period, List<CustomPlan> plans, List<Warning> warnings) {
        List<String> keys = Stream.concat(ALWAYS.stream(), plans.stream().map(CustomPlan::metric))
                .distinct()
                .toList();
        List<MetricAnswer> answers = metrics.ask(
                scope,
                keys.stream()
                        .flatMap(key ->
                                Stream.of(MetricQuestion.of(key, period), MetricQuestion.of(key, period.previous())))
                        .toList());
        List<Figure> figures = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            MetricAnswer now = answers.get(2 * i);
            MetricRow row = now.rows().getFirst();
            BigDecimal before = answers.get(2 * i + 1).rows().getFirst().value();
            figures.add(figure(now.definition(), row, before));
            poor(now.definition(), row.value()).forEach(warnings::add);
        }
        return figures;
    }

    private static Figure figure(MetricDefinition metric, MetricRow row, @Nullable BigDecimal before) {
        BigDecimal value = row.value();
        NoValue reason = row.reason();
        return new Figure(
                metric.key(),
                new Note(metric.zh(), metric.en()),
                metric.unit().name().toLowerCase(Locale.ROOT),
                value == null ? null : value.toPlainString(),
                before == null ? null : before.toPlainString(),
                reason == null ? null : reason.zh(),
                value == null
                        ? List.of()
                        : metric.bandsOf(value).stream()
                                .map(band -> new Note(
                                        band.level().zh() + "（"
                                                + band.origin().spoken().zh() + "）",
                                        band.level().en() + " ("
                                                + band.origin().spoken().en() + ")"))
                                .distinct()
                                .toList());
    }

    private static Stream<Warning> poor(MetricDefinition metric, @Nullable BigDecimal value) {
        return value == null
                ? Stream.of()
                : metric.bandsOf(value).stream()
                        .filter(band -> band.level() == Band.Level.LOW)
                        .map(band -> new Warning(
                                "band",
                                new Note(
                                        metric.zh() + "近 7 天不达标（"
                                                + band.origin().spoken().zh() + "）",
                                        metric.en() + " is poor in the last 7 days ("
                                                + band.origin().spoken().en() + ")")))
                        .distinct();
    }

    private static Stream<Warning> warning(Fallbacks.Watched plan) {
        String zh = plan.name().zh();
        String en = plan.name().en();
        int days = plan.fallback().days();
        return switch (plan.state()) {
            case QUIET, WAITING -> Stream.of();
            case FIRED ->
                Stream.of(new Warning(
                        "fallback",
                        new Note(
                                plan.title() + "：" + zh + "已连续 " + days + " 天越过触发值，该换 B 方案："
                                        + plan.fallback().text(),
                                plan.title() + ": " + en + " has been beyond its bound for " + days
                                        + " days: plan B is due: "
                                        + plan.fallback().text())));
            case UNKNOWN ->
                Stream.of(new Warning(
                        "unknown",
                        new Note(
                                plan.title() + "：近 " + days + " 天的" + zh + "不全，B 方案的触发判断不了",
                                plan.title() + ": " + en + " of the last " + days
                                        + " days is not whole; whether plan B is due cannot be told")));
        };
    }

    /** Milestones that should be behind by the timetable and are not. */
    private Stream<Warning> behind(Caller caller, ClientId client, LocalDate today) {
        List<MilestoneDesk.Standing> standings = milestones.list(caller, client);
        return schedule.findTerms(caller, client).stream().flatMap(terms -> {
            List<Timetable.Phase> phases = Timetable.of(terms).phases();
            // The plan is final before the launch, the launch is followed by the evaluation, which ends the work.
            List<LocalDate> dues = List.of(
                    phases.get(phases.size() - 2).from(),
                    phases.getLast().from(),
                    phases.getLast().to());
            List<Warning> found = new ArrayList<>();
            for (int i = 0; i < standings.size(); i++) {
                MilestoneDesk.Standing standing = standings.get(i);
                if (standing.passed() == null && dues.get(i).isBefore(today)) {
                    found.add(new Warning(
                            "behind",
                            new Note(
                                    "“" + standing.milestone().zh() + "”按时间表应在 " + dues.get(i) + " 前通过",
                                    "\"" + standing.milestone().en() + "\" was due before " + dues.get(i))));
                }
            }
            return found.stream();
        });
    }
}
