package io.zhanggui.engagement.income.flow;

import io.zhanggui.engagement.DueMatter;
import io.zhanggui.engagement.DueMatters;
import io.zhanggui.engagement.income.IncomeGrowth;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The alarm of the agency's income beside its merchants' growth, for those who see the income. */
@Component
class IncomeDue implements DueMatters {

    private static final String KEY = "income";
    private static final Note TITLE = new Note("收入与商家增长", "Income and growth");
    private static final String PAGE = "/engagement/income";
    private static final int MONTHS = 24;

    private final IncomeGrowth growth;

    IncomeDue(IncomeGrowth growth) {
        this.growth = growth;
    }

    /** It is the whole agency's, whichever shops are looked at. */
    @Override
    public Optional<DueMatter> look(Caller caller, Scope shops, LocalDate today) {
        if (!caller.may(Permission.SEE_INCOME)) {
            return Optional.empty();
        }
        IncomeGrowth.Told told = growth.read(caller, MONTHS);
        if (told.months().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(told.alarms().isEmpty() ? calm(told) : alarm(told));
    }

    private static DueMatter calm(IncomeGrowth.Told told) {
        Note say = told.together().isPresent()
                ? new Note("收入与商家增长同向", "income goes with the merchants' growth")
                : new Note(told.silentZh(), told.silentEn());
        return DueMatter.nothing(KEY, TITLE, say, PAGE);
    }

    private static DueMatter alarm(IncomeGrowth.Told told) {
        IncomeGrowth.Alarm first = told.alarms().getFirst();
        return new DueMatter(
                KEY,
                TITLE,
                DueMatter.Soon.IN_DAYS,
                new Note(first.zh(), first.en()),
                new Note("逐月看是哪些商家，再看收费方式与服务效果", "See month by month which merchants, then fees and effects"),
                PAGE,
                List.of(new Note("预警", "Alarm")),
                told.alarms().stream()
                        .map(alarm -> new DueMatter.Row(PAGE, List.of(new Note(alarm.zh(), alarm.en()))))
                        .toList());
    }
}
