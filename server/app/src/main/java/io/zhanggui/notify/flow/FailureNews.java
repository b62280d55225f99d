package io.zhanggui.notify.flow;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.notify.Channel;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.Notice;
import io.zhanggui.notify.NoticeId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the directors, once for each channel and day, that something did not arrive over it. */
@Component
class FailureNews {

    private final NoticeDesk notices;
    private final Users users;
    private final Clock clock;

    FailureNews(NoticeDesk notices, Users users, Clock clock) {
        this.notices = notices;
        this.users = users;
        this.clock = clock;
    }

    /** It was refused, or given up. */
    void failed(Channel channel, NoticeId lost, String said) {
        tell(
                channel,
                new Bilingual("“" + channel.name() + "”收不到通知", "Notices do not reach \"" + channel.name() + "\""),
                new Bilingual(
                        lost.citation() + " 没有送达：" + said + "。修改渠道后在发送记录里点“重新发送”。",
                        lost.citation() + " was not delivered: " + said
                                + ". Mend the channel, then send it again from the deliveries."));
    }

    /** It was handed over, and no answer came. */
    void unsure(Channel channel, NoticeId open, String said) {
        tell(
                channel,
                new Bilingual(
                        "不知道“" + channel.name() + "”收到通知没有",
                        "Whether a notice reached \"" + channel.name() + "\" is not known"),
                new Bilingual(
                        open.citation() + "：" + said + "。为免重复，掌柜没有再发；到群里看一眼，没有就在发送记录里点“重新发送”。",
                        open.citation() + ": " + said
                                + ". It was not sent twice; look there, and send it again from the"
                                + " deliveries if it is missing."));
    }

    private void tell(Channel channel, Bilingual title, Bilingual text) {
        Set<UserId> directors = users.listUsers(Caller.local(channel.agency())).stream()
                .filter(User::active)
                .filter(user -> user.role() == Role.DIRECTOR)
                .map(User::id)
                .collect(Collectors.toUnmodifiableSet());
        if (directors.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        notices.publishBeside(
                new Notice(
                        channel.agency(),
                        "channel-failed:" + channel.id() + ":" + today,
                        "channel.failed",
                        Importance.HIGH,
                        title,
                        text,
                        channel.owner() == null ? "/settings/notifications" : "",
                        new SubjectRef("channel", Long.toString(channel.id())),
                        Set.of(),
                        directors),
                channel.id());
    }
}
