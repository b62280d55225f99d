package io.zhanggui.notify.flow;

import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelDraft;
import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.NotifyError;
import io.zhanggui.notify.store.JooqChannels;
import io.zhanggui.outward.OutwardAddresses;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.SubjectRef;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and checks a channel as somebody filled it in; what is left out stays as it was. */
@Component
class ChannelForm {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_FIELD = 500;
    private static final int MOST_RECIPIENTS = 20;
    private static final int HIGHEST_PORT = 65_535;

    private final OutwardAddresses outward;
    private final JooqChannels channels;

    ChannelForm(OutwardAddresses outward, JooqChannels channels) {
        this.outward = outward;
        this.channels = channels;
    }

    Channel read(AgencyId agency, @Nullable SubjectRef owner, @Nullable Channel before, ChannelDraft draft) {
        ChannelKind kind = before != null
                ? before.kind()
                : ChannelKind.find(draft.kind()).orElseThrow(() -> new Failure(NotifyError.BAD_KIND));
        String name = draft.name() == null && before != null ? before.name() : plain(draft.name());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Failure(NotifyError.BAD_NAME, LONGEST_NAME);
        }
        checkQuietHours(draft);
        return new Channel(
                before == null ? 0 : before.id(),
                agency,
                owner,
                kind,
                name,
                target(agency, owner, kind, before == null ? null : before.target(), draft),
                Objects.requireNonNullElse(draft.least(), before == null ? Importance.LOW : before.least()),
                draft.quietFrom(),
                draft.quietTo(),
                !Boolean.FALSE.equals(draft.highAnyway()),
                !Boolean.FALSE.equals(draft.active()));
    }

    private ChannelTarget target(
            AgencyId agency,
            @Nullable SubjectRef owner,
            ChannelKind kind,
            @Nullable ChannelTarget before,
            ChannelDraft draft) {
        if (kind != ChannelKind.EMAIL) {
            return robot((ChannelTarget.Robot) before, draft);
        }
        return owner == null
                ? mail((ChannelTarget.Mail) before, draft)
                : mailbox(agency, (ChannelTarget.Mailbox) before, draft);
    }

    private ChannelTarget.Mailbox mailbox(AgencyId agency, ChannelTarget.@Nullable Mailbox before, ChannelDraft draft) {
        Long via = draft.via() != null ? draft.via() : before == null ? null : (Long) before.via();
        if (via == null
                || channels.find(agency, null, via)
                        .filter(channel -> channel.active() && channel.kind() == ChannelKind.EMAIL)
                        .isEmpty()) {
            throw new Failure(NotifyError.NO_MAILER);
        }
        return new ChannelTarget.Mailbox(via, readers(draft, before == null ? List.of() : before.to()));
    }

    private static List<String> readers(ChannelDraft draft, List<String> before) {
        List<String> to = draft.to() != null ? draft.to() : before;
        if (to.isEmpty() || to.size() > MOST_RECIPIENTS) {
            throw new Failure(NotifyError.INCOMPLETE, "to");
        }
        return to.stream().map(ChannelForm::mailAddress).toList();
    }

    private static void checkQuietHours(ChannelDraft draft) {
        boolean half = (draft.quietFrom() == null) != (draft.quietTo() == null);
        if (half || (draft.quietFrom() != null && draft.quietFrom().equals(draft.quietTo()))) {
            throw new Failure(NotifyError.BAD_QUIET_HOURS);
        }
    }

    private ChannelTarget.Robot robot(ChannelTarget.@Nullable Robot before, ChannelDraft draft) {
        String address = orBefore(draft.address(), before == null ? null : before.address());
        if (address == null) {
            throw new Failure(NotifyError.INCOMPLETE, "address");
        }
        URI target;
        try {
            target = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new Failure(NotifyError.BAD_ADDRESS, e, "格式不对", "it is no address");
        }
        outward.refusal(target).ifPresent(refusal -> {
            throw new Failure(NotifyError.BAD_ADDRESS, refusal.zh(), refusal.en());
        });
        return new ChannelTarget.Robot(address, orBefore(draft.secret(), before == null ? null : before.secret()));
    }

    private ChannelTarget.Mail mail(ChannelTarget.@Nullable Mail before, ChannelDraft draft) {
        String host = given("host", orBefore(draft.host(), before == null ? null : before.host()));
        outward.hostRefusal(host).ifPresent(refusal -> {
            throw new Failure(NotifyError.BAD_ADDRESS, refusal.zh(), refusal.en());
        });
        ChannelTarget.Security security = draft.security() != null
                ? draft.security()
                : before == null ? ChannelTarget.Security.TLS : before.security();
        if (security == ChannelTarget.Security.NONE && !outward.areInsideAllowed()) {
            throw new Failure(NotifyError.PLAIN_MAIL);
        }
        Integer port = draft.port() != null ? draft.port() : before == null ? null : (Integer) before.port();
        if (port == null || port < 1 || port > HIGHEST_PORT) {
            throw new Failure(NotifyError.INCOMPLETE, "port");
        }
        return new ChannelTarget.Mail(
                host,
                port,
                security,
                orBefore(draft.user(), before == null ? null : before.user()),
                orBefore(draft.password(), before == null ? null : before.password()),
                mailAddress(given("from", orBefore(draft.from(), before == null ? null : before.from()))),
                readers(draft, before == null ? List.of() : before.to()));
    }

    private static String mailAddress(String text) {
        try {
            InternetAddress address = new InternetAddress(text.strip(), true);
            if (address.getAddress().indexOf('@') > 0) {
                return address.getAddress();
            }
        } catch (AddressException e) {
            throw new Failure(NotifyError.BAD_MAIL_ADDRESS, e, text);
        }
        throw new Failure(NotifyError.BAD_MAIL_ADDRESS, text);
    }

    private static @Nullable String orBefore(@Nullable String given, @Nullable String before) {
        String plain = plain(given);
        if (plain.length() > LONGEST_FIELD) {
            throw new Failure(NotifyError.BAD_ADDRESS, "太长", "it is too long");
        }
        return plain.isEmpty() ? before : plain;
    }

    private static String given(String field, @Nullable String text) {
        if (text == null) {
            throw new Failure(NotifyError.INCOMPLETE, field);
        }
        return text;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
