package io.zhanggui.notify;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways out of the program. */
public enum ChannelKind {
    EMAIL("邮件"),
    DINGTALK("钉钉群机器人"),
    FEISHU("飞书群机器人"),
    WECOM("企业微信群机器人");

    private final String zh;

    ChannelKind(String zh) {
        this.zh = zh;
    }

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String zh() {
        return zh;
    }

    public static Optional<ChannelKind> find(@Nullable String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
