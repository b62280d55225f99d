package io.zhanggui.insight.budget;

import io.zhanggui.insight.StudyKind;
import io.zhanggui.insight.StudyMethod;
import io.zhanggui.insight.StudyProgress;
import io.zhanggui.insight.budget.BudgetAnswer.ChannelTold;
import io.zhanggui.insight.budget.BudgetAnswer.FitTold;
import io.zhanggui.insight.budget.BudgetAnswer.SplitTold;
import io.zhanggui.insight.budget.SpendReader.Days;
import io.zhanggui.insight.budget.SplitOutcome.Splits;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.budget.ResponseFit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the weeks, has their curves fitted, and splits the budget; or draws up a plan, which needs no data. */
@Component
final class BudgetMethod implements StudyMethod<BudgetQuestion> {

    private static final int USUAL_WEEKS = 104;

    private final SpendReader spends;
    private final Clock clock;

    BudgetMethod(SpendReader spends, Clock clock) {
        this.spends = spends;
        this.clock = clock;
    }

    @Override
    public StudyKind kind() {
        return StudyKind.BUDGET;
    }

    @Override
    public Class<BudgetQuestion> question() {
        return BudgetQuestion.class;
    }

    /** What was read, and by what it is split. */
    private record Read(
            Days days,
            WeeklyHistory history,
            String level,
            @Nullable String product) {}

    @Override
    public Estimate<BudgetAnswer> answer(Scope scope, BudgetQuestion question, StudyProgress progress) {
        SplitAsk ask = question.split();
        if (ask == null) {
            return PlanOutcome.of(Objects.requireNonNull(question.plan()));
        }
        Read read = read(scope, ask);
        progress.report(0.2, "估计各渠道的曲线", "fitting the curves");
        Lineup lineup = Lineup.of(ask, read.history());
        progress.report(0.8, "分配预算", "splitting the budget");
        return SplitOutcome.of(ask, lineup.seats())
                .map(splits -> new BudgetAnswer(told(ask, read, lineup, splits), null));
    }

    private Read read(Scope scope, SplitAsk ask) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        LocalDate to = ask.to() == null ? today : ask.to();
        LocalDate from = ask.from() == null ? to.minusWeeks(USUAL_WEEKS + 1) : ask.from();
        Period period = new Period(from, to.isAfter(from) ? to : from.plusDays(1));
        Days days = spends.read(scope, ask.response(), period, ask.product());
        WeeklyHistory history = WeeklyHistory.of(days);
        if (ask.product() != null) {
            return new Read(days, history, "plan", ask.product());
        }
        List<String> running = history.spend().keySet().stream()
                .filter(name -> history.present(name) > 0)
                .toList();
        boolean named = ask.channels().stream().anyMatch(channel -> running.contains(channel.name()));
        if (running.size() != 1 || named) {
            return new Read(days, history, "product", null);
        }
        Days plans = spends.read(scope, ask.response(), period, running.getFirst());
        WeeklyHistory byPlan = WeeklyHistory.of(plans);
        boolean several = byPlan.spend().keySet().stream()
                        .filter(name -> byPlan.present(name) > 0)
                        .count()
                > 1;
        return several ? new Read(plans, byPlan, "plan", running.getFirst()) : new Read(days, history, "product", null);
    }

    private static SplitTold told(SplitAsk ask, Read read, Lineup lineup, Splits splits) {
        List<ChannelTold> channels = new ArrayList<>();
        for (int place = 0; place < lineup.seats().size(); place++) {
            double proposed = splits.bestFen()[place] / 100.0 / ask.weeks();
            channels.add(ChannelWords.of(lineup.seats().get(place), proposed, ask.worth()));
        }
        WeeklyHistory history = read.history();
        return new SplitTold(
                ask.response(),
                read.level(),
                read.product(),
                history.over(),
                history.weeks(),
                history.leftOut(),
                history.presentWeeks(),
                ask.weeks(),
                BudgetQuestion.yuan(splits.totalFen()),
                BudgetQuestion.yuan(splits.reserveFen()),
                BudgetQuestion.yuan(splits.totalFen() - splits.reserveFen()),
                ask.worth(),
                fit(lineup.study()),
                channels,
                splits.present(),
                splits.best(),
                splits.surest(),
                splits.tried(),
                BudgetNotes.of(ask, read.days(), history, lineup, splits.bestFen()));
    }

    private static @Nullable FitTold fit(@Nullable CurveStudy study) {
        ResponseFit fit = study == null ? null : study.fit();
        return study == null || fit == null
                ? null
                : new FitTold(
                        fit.explained(),
                        fit.explainedByChannels(),
                        fit.residualDeviation(),
                        CurveStudy.DRAWS,
                        study.controls());
    }
}
