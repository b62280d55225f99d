package io.zhanggui.engagement.letter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.RequiresPermission;
import io.zhanggui.notify.Channel;
import io.zhanggui.notify.ChannelDraft;
import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.Channels;
import io.zhanggui.notify.Importance;
import io.zhanggui.notify.SendAnswer;
import io.zhanggui.shared.SubjectRef;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A client's own groups and mailboxes, which letters can be sent to. Nothing else of the program goes there. */
@RestController
@RequestMapping("/api/clients/{client}/channels")
class ClientChannelController {

    private final Channels channels;
    private final Clients clients;

    ClientChannelController(Channels channels, Clients clients) {
        this.channels = channels;
        this.clients = clients;
    }

    /**
     * A channel without its secrets.
     *
     * @param host of a robot
     * @param to mail addresses
     * @param via the agency's e-mail channel that carries mail
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ChannelView(
            long id,
            ChannelKind kind,
            String kindZh,
            String name,
            @Nullable String host,
            List<String> to,
            @Nullable Long via,
            boolean active) {}

    /** The agency's e-mail channel that can carry a client's mail. */
    record MailerView(long id, String name) {}

    record ChannelsView(List<ChannelView> channels, List<MailerView> mailers) {}

    /** @param to mail addresses, {@code via} the agency's e-mail channel; {@code address} and {@code secret} of a robot */
    record ChannelRequest(
            @Nullable String kind,
            @Nullable String name,
            @Nullable List<String> to,
            @Nullable Long via,
            @Nullable String address,
            @Nullable String secret,
            @Nullable Boolean active) {

        ChannelDraft draft() {
            return new ChannelDraft(
                    kind,
                    name,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    to,
                    via,
                    address,
                    secret,
                    Importance.LOW,
                    null,
                    null,
                    null,
                    active);
        }
    }

    record TestView(boolean accepted, String said) {}

    @GetMapping
    @RequiresPermission(Permission.SEND_LETTERS)
    ChannelsView list(Caller caller, @PathVariable long client) {
        return new ChannelsView(
                channels.list(caller, owner(caller, client)).stream()
                        .map(ClientChannelController::view)
                        .toList(),
                channels.list(caller).stream()
                        .filter(channel -> channel.active() && channel.kind() == ChannelKind.EMAIL)
                        .map(channel -> new MailerView(channel.id(), channel.name()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission(Permission.MANAGE_CLIENTS)
    ChannelView create(Caller caller, @PathVariable long client, @RequestBody ChannelRequest asked) {
        return view(channels.create(caller, owner(caller, client), asked.draft()));
    }

    @PutMapping("/{channel}")
    @RequiresPermission(Permission.MANAGE_CLIENTS)
    ChannelView change(
            Caller caller, @PathVariable long client, @PathVariable long channel, @RequestBody ChannelRequest asked) {
        return view(channels.change(caller, owner(caller, client), channel, asked.draft()));
    }

    @DeleteMapping("/{channel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(Permission.MANAGE_CLIENTS)
    void remove(Caller caller, @PathVariable long client, @PathVariable long channel) {
        channels.remove(caller, owner(caller, client), channel);
    }

    @PostMapping("/{channel}/test")
    @RequiresPermission(Permission.MANAGE_CLIENTS)
    TestView test(Caller caller, @PathVariable long client, @PathVariable long channel) {
        SendAnswer answer = channels.test(caller, owner(caller, client), channel);
        return new TestView(answer instanceof SendAnswer.Accepted, answer.said());
    }

    /** A client the caller does not see does not exist for them. */
    private SubjectRef owner(Caller caller, long client) {
        return clients.get(caller, new ClientId(client)).subject();
    }

    private static ChannelView view(Channel channel) {
        ChannelTarget target = channel.target();
        return new ChannelView(
                channel.id(),
                channel.kind(),
                channel.kind().zh(),
                channel.name(),
                target instanceof ChannelTarget.Robot robot
                        ? URI.create(robot.address()).getHost()
                        : null,
                target instanceof ChannelTarget.Mailbox box ? box.to() : List.of(),
                target instanceof ChannelTarget.Mailbox box ? box.via() : null,
                channel.active());
    }
}
