package io.zhanggui.work;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done. A person sees the tasks of their shops and those of no shop; a merchant's reader those they were
 * given. Whatever is refused fails with {@link WorkError}.
 */
public interface Tasks {

    /** Opens one; where the occasion has one already, that is answered. */
    Task open(Caller caller, TaskDraft draft);

    /** Fails with {@link WorkError#NO_SUCH_TASK}. */
    Task get(Caller caller, TaskId id);

    /** Those with the nearest deadline first, those without one last; closed ones by when they were closed. */
    Page list(Caller caller, TaskFilter filter, int page);

    /** How many are open, mine, overdue and closed. */
    Counts count(Caller caller);

    /** Open ones of these shops, and of no shop, that are due before a moment, the most urgent first. */
    List<Task> listDue(Scope scope, Instant before);

    Task assign(Caller caller, TaskId id, @Nullable UserId assignee);

    /** Sets the deadline anew; null for none. */
    Task postpone(Caller caller, TaskId id, @Nullable Instant due);

    /** Adds a remark, or evidence that it is being done. */
    Task note(Caller caller, TaskId id, TaskStep.Kind kind, String text);

    /**
     * Closes it as done.
     *
     * @param evidence what shows that it is done; needed unless evidence was added before
     */
    Task finish(Caller caller, TaskId id, String evidence);

    /** Closes it undone, for a reason. */
    Task drop(Caller caller, TaskId id, String reason);

    /** The task of an occasion ({@link TaskDraft#onceKey}). */
    Optional<Task> findByOccasion(AgencyId agency, String onceKey);

    /** Closes the task of an occasion that is over by itself, saying how; one that is closed already stays as it is. */
    void settle(AgencyId agency, String onceKey, String how);

    /** Takes a closed one up again, for a reason. */
    Task reopen(Caller caller, TaskId id, String reason);

    record Page(List<Task> items, boolean more) {}

    record Counts(int open, int mine, int overdue, int closed) {}
}
