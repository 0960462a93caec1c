/**
 * What may stand between a Korean name and the end of its word: case and topic particles, the
 * copula and the plural, alone or joined as they commonly are. Anything else makes another word:
 * 포스코는 names 포스코, 포스코인터내셔널 does not.
 */
const PARTICLES = `
은 는 이 가 을 를 의 에 도 만 과 와 랑 로 께 야 나 란 라 며 여 고 등 들 씨 측
에서 에게 에는 에도 에만 에의 께서 한테 으로 로는 로도 로서 로써 이랑 하고 까지 부터 조차 마저
보다 처럼 만큼 밖에 대로 이나 이란 이라 이며 이고 이여 인데 과의 와의 과는 와는 과도 와도 들은 들이
들을 들의 들도 들과 등은 등이 등을 등의 등에 등과 측은 측이 측의 에선 에겐 만의 만이 만은 만을 라는
라고 라며 나마 든지 든가 이다 였다 입니다 이었다 이라는 이라고 이라며 이나마 이든지 에서는 에서도
에서의 에게는 에게도 에게서 한테서 으로는 으로도 으로서 으로써 으로의 로부터 로서의 까지는 까지도 부터는
보다는 보다도 처럼은 만큼은 께서는 에서부터 으로부터 로부터의 에게서는 이었으며 으로부터의
`;

export const HANGUL_PARTICLES: ReadonlySet<string> = new Set(PARTICLES.trim().split(/\s+/u));

export const LONGEST_PARTICLE = Math.max(...[...HANGUL_PARTICLES].map(({ length }) => length));
