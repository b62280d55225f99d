package io.zhanggui.notify.channel;

import io.zhanggui.notify.ChannelKind;
import io.zhanggui.notify.ChannelTarget;
import io.zhanggui.notify.SendAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** A WeCom group's robot: its address is its key, nothing is signed. Source: developer.work.weixin.qq.com, 群机器人. */
public final class WeCom implements Sender {

    /** -1 the system is busy, 45009 more than 20 messages a minute. */
    private static final Set<Integer> PASSING = Set.of(-1, 45009);

    /** Longest text in bytes of UTF-8. */
    private static final int LONGEST = 2048;

    private final RobotLine line;

    public WeCom(RobotLine line) {
        this.line = line;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WECOM;
    }

    @Override
    public SendAnswer send(ChannelTarget target, Message message) {
        ChannelTarget.Robot robot = (ChannelTarget.Robot) target;
        Map<String, Object> body = Map.of("msgtype", "text", "text", Map.of("content", fitting(message)));
        return line.post(
                URI.create(robot.address()), body, answer -> RobotCodes.judge(answer, "errcode", "errmsg", PASSING));
    }

    /** The text is cut where it is too long, the number at the end is not. */
    private static String fitting(Message message) {
        String text = message.text();
        String lines = message.lines();
        while (lines.getBytes(StandardCharsets.UTF_8).length > LONGEST && !text.isEmpty()) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
            lines = new Message(
                            message.id(),
                            message.importance(),
                            message.title(),
                            text + (message.page().isEmpty() ? "…（太长，未完）" : "…"),
                            message.page(),
                            message.at())
                    .lines();
        }
        return lines;
    }
}
