package io.zhanggui.notify.flow;

import io.zhanggui.notify.channel.DingTalk;
import io.zhanggui.notify.channel.Email;
import io.zhanggui.notify.channel.Feishu;
import io.zhanggui.notify.channel.RobotLine;
import io.zhanggui.notify.channel.Sender;
import io.zhanggui.notify.channel.WeCom;
import io.zhanggui.outward.OutwardAddresses;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the ways out together. */
@Configuration(proxyBeanMethods = false)
class NotifyConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** An answer that is not waited for leaves open whether the message arrived. */
    private static final Duration ROBOTS_PATIENCE = Duration.ofSeconds(30);

    @Bean
    RobotLine robotLine(OutwardAddresses outward, JsonMapper json) {
        return new RobotLine(outward, json, ROBOTS_PATIENCE);
    }

    /** One thread for each channel that is being sent to: a slow one holds up no other. */
    @Bean
    ChannelThreads channelThreads() {
        return ChannelThreads.virtual();
    }

    @Bean
    HouseAddress houseAddress(@Value("${zhanggui.address:}") String address) {
        return HouseAddress.of(address);
    }

    @Bean
    Sender dingTalk(RobotLine line, Clock clock) {
        return new DingTalk(line, clock);
    }

    @Bean
    Sender feishu(RobotLine line, Clock clock) {
        return new Feishu(line, clock);
    }

    @Bean
    Sender weCom(RobotLine line) {
        return new WeCom(line);
    }

    @Bean
    Sender email(OutwardAddresses outward) {
        return new Email(outward, PATIENCE);
    }
}
