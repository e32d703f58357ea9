declare module 'jstat' {
  interface Distribution<P extends number[]> {
    cdf(x: number, ...parameters: P): number;
    inv(probability: number, ...parameters: P): number;
  }
  const jstat: {
    readonly normal: Distribution<[mean: number, deviation: number]>;
    readonly studentt: Distribution<[freedom: number]>;
    readonly chisquare: Distribution<[freedom: number]>;
    readonly beta: Distribution<[alpha: number, beta: number]>;
  };
  export default jstat;
}
