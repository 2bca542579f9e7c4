// What a word that the index does not have may have been meant to be, as src/search/word_correction.cc finds it.
function distance(a, b, most) {
  let [beforeLast, last, row] = [[], [], [...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; ++i) {
    [beforeLast, last, row] = [last, row, [i]];
    let least = i;
    for (let j = 1; j <= b.length; ++j) {
      let cost = Math.min(last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1);
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isExchange) cost = Math.min(cost, beforeLast[j - 2] + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return least;
  }
  return row[b.length];
}

export function correctedWord(word, words) {
  const wanted = [...word];
  let most = wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2;
  let best = '';
  for (const candidate of words) {
    if (most === 0) break;
    const letters = [...candidate];
    if (letters[0] !== wanted[0] || Math.abs(letters.length - wanted.length) > most) continue;
    const found = distance(wanted, letters, most);
    if (found > most) continue;
    best = candidate;
    most = found - 1;
  }
  return best;
}
