package io.zhanggui.compliance.handbook.flow;

import io.zhanggui.compliance.flow.RuleDuties;
import io.zhanggui.compliance.handbook.BookVersion;
import io.zhanggui.compliance.handbook.Occasion;
import io.zhanggui.compliance.handbook.rules.Clocks;
import io.zhanggui.compliance.handbook.store.JooqBooks;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.Duties;
import io.zhanggui.work.Duty;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.Tasks;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The clocks of the month, quarter and year: they run in {@code work}, and versions stop them. */
@Component
class BookClocks {

    private static final String SUBJECT = "duty";

    private final RuleDuties ensured;
    private final Duties duties;
    private final Tasks tasks;
    private final JooqBooks books;

    BookClocks(RuleDuties ensured, Duties duties, Tasks tasks, JooqBooks books) {
        this.ensured = ensured;
        this.duties = duties;
        this.tasks = tasks;
        this.books = books;
    }

    void ensure(AgencyId agency) {
        ensured.ensure(agency);
    }

    /** Closes every task of the clocks that has what it asks for, those of turns gone by too. */
    void stop(Caller caller) {
        List<BookVersion> versions = books.list(caller.agency());
        for (Duties.Turn turn : duties.list(caller)) {
            Stream.of(Occasion.values())
                    .filter(each -> each.duty().equals(turn.duty().key()))
                    .forEach(occasion -> stop(caller, occasion, turn.duty(), versions));
        }
    }

    private void stop(Caller caller, Occasion occasion, Duty duty, List<BookVersion> versions) {
        SubjectRef subject = new SubjectRef(SUBJECT, Long.toString(duty.id()));
        for (Task task : tasks.list(caller, TaskFilter.of(subject), 0).items()) {
            if (Clocks.missing(occasion, Clocks.begin(occasion, task.createdAt()), versions)
                    .isEmpty()) {
                tasks.finish(caller, task.id(), evidence(occasion, versions));
            }
        }
    }

    private static String evidence(Occasion occasion, List<BookVersion> versions) {
        return versions.stream()
                .filter(version -> version.occasion().covers(occasion))
                .collect(Collectors.toMap(BookVersion::book, version -> version, (newest, older) -> newest))
                .values()
                .stream()
                .sorted(java.util.Comparator.comparing(BookVersion::book))
                .map(version -> "《" + version.book().zh() + "》第 " + version.number() + " 版 "
                        + version.hash().substring(0, 12))
                .collect(Collectors.joining("；"));
    }
}
