package io.zhanggui.notify.web;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelDraft;
import io.zhanggui.notify.Channels;
import io.zhanggui.notify.NoticeId;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.shared.Period;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Setting up the ways out, and what went over them. */
@RestController
@RequestMapping("/api/notify")
@RequiresPermission(Permission.MANAGE_SHOPS)
class ChannelController {

    private final Channels channels;

    ChannelController(Channels channels) {
        this.channels = channels;
    }

    record TestView(String outcome, String said) {}

    record DeliveryView(
            String citation,
            long notice,
            String titleZh,
            String titleEn,
            long channel,
            String channelName,
            Channels.State state,
            int attempts,
            OffsetDateTime dueAt,
            @Nullable String answer,
            @Nullable OffsetDateTime sentAt) {}

    record DeliveryPageView(List<DeliveryView> items, boolean more) {}

    @GetMapping("/channels")
    List<ChannelView> list(Caller caller) {
        return views(caller, channels.list(caller));
    }

    @PostMapping("/channels")
    @ResponseStatus(HttpStatus.CREATED)
    ChannelView create(Caller caller, @RequestBody ChannelDraft draft) {
        return view(caller, channels.create(caller, null, draft));
    }

    @PutMapping("/channels/{id}")
    ChannelView change(Caller caller, @PathVariable long id, @RequestBody ChannelDraft draft) {
        return view(caller, channels.change(caller, null, id, draft));
    }

    @DeleteMapping("/channels/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable long id) {
        channels.remove(caller, null, id);
    }

    @PostMapping("/channels/{id}/test")
    TestView test(Caller caller, @PathVariable long id) {
        return switch (channels.test(caller, null, id)) {
            case SendAnswer.Accepted accepted -> new TestView("accepted", accepted.said());
            case SendAnswer.Refused refused -> new TestView("refused", refused.said());
            case SendAnswer.Unsure unsure -> new TestView("unsure", unsure.said());
            case SendAnswer.Later later -> new TestView("later", later.said());
        };
    }

    @GetMapping("/deliveries")
    DeliveryPageView listDeliveries(Caller caller, @RequestParam(defaultValue = "0") int page) {
        Channels.DeliveryPage found = channels.listDeliveries(caller, page);
        return new DeliveryPageView(
                found.items().stream().map(ChannelController::view).toList(), found.more());
    }

    @PostMapping("/deliveries/{notice}/{channel}/again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendAgain(Caller caller, @PathVariable long notice, @PathVariable long channel) {
        channels.sendAgain(caller, new NoticeId(notice), channel);
    }

    private ChannelView view(Caller caller, Channel channel) {
        return views(caller, List.of(channel)).getFirst();
    }

    private List<ChannelView> views(Caller caller, List<Channel> all) {
        Map<Long, Channels.Trouble> troubles = channels.listTroubles(caller);
        return all.stream()
                .map(each -> ChannelView.of(each, troubles.get(each.id())))
                .toList();
    }

    private static DeliveryView view(Channels.Delivery delivery) {
        return new DeliveryView(
                delivery.notice().citation(),
                delivery.notice().value(),
                delivery.titleZh(),
                delivery.titleEn(),
                delivery.channel(),
                delivery.channelName(),
                delivery.state(),
                delivery.attempts(),
                delivery.dueAt().atZone(Period.BEIJING).toOffsetDateTime(),
                delivery.answer(),
                delivery.sentAt() == null
                        ? null
                        : delivery.sentAt().atZone(Period.BEIJING).toOffsetDateTime());
    }
}
