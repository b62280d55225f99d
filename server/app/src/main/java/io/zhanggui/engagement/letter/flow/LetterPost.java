package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.letter.Letter;
import io.zhanggui.engagement.letter.LetterError;
import io.zhanggui.engagement.letter.LetterId;
import io.zhanggui.engagement.letter.Letters;
import io.zhanggui.engagement.letter.rules.PlainLetter;
import io.zhanggui.identity.Caller;
import io.zhanggui.notify.Channel;
import io.zhanggui.notify.Channels;
import io.zhanggui.notify.Notices;
import io.zhanggui.notify.Outgoing;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.SubjectRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Letters on their way to the client's own groups and mailboxes. */
@Component
class LetterPost {

    private final Channels channels;
    private final Notices notices;

    LetterPost(Channels channels, Notices notices) {
        this.channels = channels;
        this.notices = notices;
    }

    /** The chosen channels by name; fails where one is not the client's, or no longer in use. */
    List<Letter.Way> ways(Caller caller, Client client, Set<Long> chosen) {
        List<Letter.Way> ways = channels.list(caller, client.subject()).stream()
                .filter(Channel::active)
                .filter(channel -> chosen.contains(channel.id()))
                .map(channel -> new Letter.Way(channel.id(), channel.kind(), channel.name()))
                .toList();
        if (ways.size() != chosen.size()) {
            throw new Failure(LetterError.NO_SUCH_WAY);
        }
        return ways;
    }

    /** In the transaction that fixes the letter: either both happen or neither. */
    void post(Client client, Letters.Read read, List<Letter.Way> ways) {
        if (ways.isEmpty()) {
            return;
        }
        Letter letter = read.letter();
        notices.send(new Outgoing(
                client.agency(),
                "letter.outside:" + letter.id().value(),
                "letter.outside",
                letter.title(),
                PlainLetter.of(read.sheet()),
                subject(letter.id()),
                ways.stream().map(Letter.Way::channel).collect(Collectors.toUnmodifiableSet())));
    }

    List<Channels.Delivery> listDeliveries(Caller caller, LetterId letter) {
        return channels.listAbout(caller, subject(letter));
    }

    void sendAgain(Caller caller, LetterId letter, long channel) {
        Channels.Delivery delivery = listDeliveries(caller, letter).stream()
                .filter(each -> each.channel() == channel && isOpen(each.state()))
                .findFirst()
                .orElseThrow(() -> new Failure(LetterError.NOT_FAILED, letter.citation()));
        channels.sendAgain(caller, delivery.notice(), channel);
    }

    private static boolean isOpen(Channels.State state) {
        return state == Channels.State.FAILED || state == Channels.State.UNSURE;
    }

    private static SubjectRef subject(LetterId letter) {
        return new SubjectRef("letter", Long.toString(letter.value()));
    }
}
