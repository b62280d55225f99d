package io.zhanggui.notify.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Inbox;
import io.zhanggui.notify.NoticeId;
import io.zhanggui.notify.ReceivedNotice;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one was told. */
@RestController
@RequestMapping("/api/notices")
@RequiresPermission(Permission.OWN_ACCOUNT)
class NoticeController {

    private final Inbox inbox;

    NoticeController(Inbox inbox) {
        this.inbox = inbox;
    }

    record PageView(List<NoticeView> items, boolean more) {}

    record CountView(int unread) {}

    record NoticeView(
            long id,
            String citation,
            String kind,
            Importance importance,
            Bilingual title,
            Bilingual text,
            String page,
            OffsetDateTime at,
            boolean read,
            @Nullable OffsetDateTime acknowledgedAt,
            int acknowledged,
            int readers) {}

    @GetMapping
    PageView list(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "0") int page) {
        Inbox.Page found = inbox.list(caller, open, page);
        return new PageView(found.items().stream().map(NoticeController::view).toList(), found.more());
    }

    @GetMapping("/unread")
    CountView unread(Caller caller) {
        return new CountView(inbox.countUnread(caller));
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Caller caller) {
        inbox.readAll(caller);
    }

    @PostMapping("/{id}/acknowledgement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(Caller caller, @PathVariable long id) {
        inbox.acknowledge(caller, new NoticeId(id));
    }

    private static NoticeView view(ReceivedNotice notice) {
        return new NoticeView(
                notice.id().value(),
                notice.id().citation(),
                notice.kind(),
                notice.importance(),
                notice.title(),
                notice.text(),
                notice.page(),
                moment(notice.at()),
                notice.readAt() != null,
                notice.acknowledgedAt() == null ? null : moment(notice.acknowledgedAt()),
                notice.acknowledged(),
                notice.readers());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
