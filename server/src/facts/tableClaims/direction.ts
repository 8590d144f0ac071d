const lower = new Set(`error loss perplexity ppl wer cer ter mae rmse mse fid latency time second millisecond minute runtime deviation der eer nll bpc bpb fpr fnr mistake failure violation
cost price miss missed wrong disfluency distance edit death fatality penalty brier ece`.split(/\s+/));
const higher = new Set(`accuracy f1 f precision recall bleu rouge meteor cider spice nist chrf auc auroc auprc map mrr ndcg score correlation pearson spearman em win winning point throughput fluency adequacy
success miou iou ap psnr ssim uas las ari nmi r2 precisions accuracies hit pass elo silhouette sil spearmanr agreement kappa reward return speedup`.split(/\s+/));
const plainLower = /\b(?:lower|smaller|less|fewer)\b[^.]{0,20}\bbetter\b|↓|\bthe lower the better\b/i;
const plainHigher = /\b(?:higher|larger|greater|more)\b[^.]{0,20}\bbetter\b|↑/i;

/** Which way is better for figures under a label: 1 up, -1 down, undefined where its words do not tell or tell both. */
export function directionOf(text: string, keys: readonly string[]): 1 | -1 | undefined {
  if (plainLower.test(text)) return -1;
  if (plainHigher.test(text)) return 1;
  const down = keys.some(key => lower.has(key)) || /\berr\b|\bMr\b|\bs\/|\bms\b/.test(text);
  const up = keys.some(key => higher.has(key)) || /\b[RPH]@\d|\bhits@|\bpass@|\bR-?[12L]\b/i.test(text);
  return down === up ? undefined : up ? 1 : -1;
}
