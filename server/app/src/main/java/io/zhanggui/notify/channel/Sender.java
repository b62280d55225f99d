package io.zhanggui.notify.channel;

import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.SendAnswer;

/** One way out. It never throws: what went wrong is in the answer. */
public interface Sender {

    ChannelKind kind();

    SendAnswer send(ChannelTarget target, Message message);
}
