package io.zhanggui.work.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.identity.Role;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Duties;
import io.zhanggui.work.Duty;
import io.zhanggui.work.DutyChange;
import io.zhanggui.work.OnDayOff;
import io.zhanggui.work.Rhythm;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskState;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Work that comes again, over HTTP. */
@RestController
@RequestMapping("/api/work/duties")
@RequiresPermission(Permission.IMPORT)
class DutyController {

    private final Duties duties;

    DutyController(Duties duties) {
        this.duties = duties;
    }

    record ChangeRequest(
            int dueDay,
            @Nullable OnDayOff dayOff,
            @Nullable String role,
            @Nullable Long assignee,
            @Nullable Boolean active) {}

    record DutyView(
            long id,
            String key,
            Bilingual title,
            Rhythm rhythm,
            int dueDay,
            int lastDay,
            OnDayOff dayOff,
            @Nullable String page,
            @Nullable String role,
            @Nullable Long assignee,
            boolean active,
            String label,
            @Nullable Long task,
            @Nullable TaskState state,
            @Nullable OffsetDateTime due,
            int overdue) {}

    @GetMapping
    List<DutyView> list(Caller caller) {
        return duties.list(caller).stream().map(DutyController::view).toList();
    }

    @PutMapping("/{id}")
    @RequiresPermission(Permission.MANAGE_SHOPS)
    DutyView change(Caller caller, @PathVariable long id, @RequestBody ChangeRequest asked) {
        UserId assignee = asked.assignee() == null ? null : new UserId(asked.assignee());
        Role role = asked.role() == null ? null : Role.find(asked.role()).orElse(null);
        return view(duties.change(
                caller,
                id,
                new DutyChange(
                        asked.dueDay(),
                        Objects.requireNonNullElse(asked.dayOff(), OnDayOff.WORKDAY_BEFORE),
                        role,
                        assignee,
                        !Boolean.FALSE.equals(asked.active()))));
    }

    private static DutyView view(Duties.Turn turn) {
        Duty duty = turn.duty();
        Task task = turn.task();
        return new DutyView(
                duty.id(),
                duty.key(),
                duty.title(),
                duty.rhythm(),
                duty.dueDay(),
                duty.rhythm().lastDay(),
                duty.dayOff(),
                duty.page(),
                duty.role() == null ? null : duty.role().key(),
                duty.assignee() == null ? null : duty.assignee().value(),
                duty.active(),
                turn.label(),
                task == null ? null : task.id().value(),
                task == null ? null : task.state(),
                task == null || task.due() == null
                        ? null
                        : task.due().atZone(Period.BEIJING).toOffsetDateTime(),
                turn.overdue());
    }
}
