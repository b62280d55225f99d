package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.Meetings;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.Tasks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tasks and meetings about clients: asked for one of them, or read once for all of an agency's. */
interface WorkOfClients {

    /** Those about the client that are closed, the latest first. */
    List<Task> closed(Client client);

    List<Task> open(Client client);

    List<Meeting> meetings(Client client);

    /** One client by itself. */
    static WorkOfClients one(Caller caller, Tasks tasks, Meetings meetings) {
        return new WorkOfClients() {
            @Override
            public List<Task> closed(Client client) {
                return tasks.list(caller, new TaskFilter(false, false, true, client.subject()), 0)
                        .items();
            }

            @Override
            public List<Task> open(Client client) {
                return tasks.list(caller, TaskFilter.of(client.subject()), 0).items();
            }

            @Override
            public List<Meeting> meetings(Client client) {
                return meetings.list(caller, client.subject());
            }
        };
    }

    /**
     * All of an agency's, as far as letters about a period look: what was closed since it began, what is due before it ends
     * again, the meetings of the months before.
     */
    static WorkOfClients all(Caller caller, Tasks tasks, Meetings meetings, Period period) {
        Instant from = period.from().atStartOfDay(Period.BEIJING).toInstant();
        Instant until = period.to()
                .plusDays(period.days() + 1)
                .atStartOfDay(Period.BEIJING)
                .toInstant();
        Map<SubjectRef, List<Task>> closed = bySubject(pages(
                caller,
                tasks,
                true,
                task -> task.closedAt() != null && !task.closedAt().isBefore(from)));
        Map<SubjectRef, List<Task>> open = bySubject(pages(
                caller, tasks, false, task -> task.due() != null && task.due().isBefore(until)));
        Map<SubjectRef, List<Meeting>> met = meetings
                .listBetween(
                        caller,
                        period.from()
                                .minusMonths(2)
                                .atStartOfDay(Period.BEIJING)
                                .toInstant(),
                        until)
                .stream()
                .filter(meeting -> meeting.subject() != null)
                .collect(Collectors.groupingBy(WorkOfClients::subject));
        return new WorkOfClients() {
            @Override
            public List<Task> closed(Client client) {
                return closed.getOrDefault(client.subject(), List.of());
            }

            @Override
            public List<Task> open(Client client) {
                return open.getOrDefault(client.subject(), List.of());
            }

            @Override
            public List<Meeting> meetings(Client client) {
                return met.getOrDefault(client.subject(), List.of());
            }
        };
    }

    private static List<Task> pages(
            Caller caller, Tasks tasks, boolean closed, java.util.function.Predicate<Task> wanted) {
        List<Task> all = new ArrayList<>();
        TaskFilter filter = new TaskFilter(false, false, closed, null);
        for (int page = 0; ; page++) {
            Tasks.Page read = tasks.list(caller, filter, page);
            all.addAll(read.items().stream().filter(wanted).toList());
            // Both lists are in order of the moment that is asked about, so the rest is further away.
            boolean over = read.items().isEmpty() || !wanted.test(read.items().getLast());
            if (over || !read.more()) {
                return all;
            }
        }
    }

    private static Map<SubjectRef, List<Task>> bySubject(List<Task> tasks) {
        return tasks.stream()
                .filter(task -> task.subject() != null)
                .collect(Collectors.groupingBy(task -> subject(task.subject())));
    }

    private static SubjectRef subject(Meeting meeting) {
        return subject(meeting.subject());
    }

    private static SubjectRef subject(@Nullable SubjectRef subject) {
        return java.util.Objects.requireNonNull(subject);
    }
}
